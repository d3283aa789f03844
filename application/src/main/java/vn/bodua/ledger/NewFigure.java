package vn.bodua.ledger;

import vn.bodua.quantity.Quantity;

/** A claim that is about to be entered. */
public record NewFigure(Cell cell, Quantity quantity, Source source) {}
