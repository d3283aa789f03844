package vn.bodua.registry;

/** A link and who made it. */
public record LinkOf(RegistrantId registrant, Link link) {}
