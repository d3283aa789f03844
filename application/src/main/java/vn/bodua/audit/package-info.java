/**
 * What happened: the history of acts as a chain of hashes that can only grow, its anchors outside of the database, and its
 * verification by code of its own.
 */
@NullMarked
package vn.bodua.audit;

import org.jspecify.annotations.NullMarked;
