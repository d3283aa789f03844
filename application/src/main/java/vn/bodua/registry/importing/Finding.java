package vn.bodua.registry.importing;

import vn.bodua.refusal.Refusal;

/** Why a row is refused, and at which cell of the file; an address such as "C17" or, of a whole row, "17". */
public record Finding(int row, String cell, Refusal because) {}
