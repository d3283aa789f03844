package vn.bodua.organization;

import vn.bodua.time.Validity;

/**
 * A unit's place under another in one tree, while it held.
 *
 * @param role e.g. "cụm trưởng 2019"
 * @param verified whether a public source confirms it; a guess is kept and shown as a guess
 */
public record TreePlace(
        Tree tree, UnitId parent, UnitId child, Validity validity, String role, boolean verified, String source) {}
