package vn.bodua.registry;

/** Who stands in the registry: one, of one kind, whatever becomes of it. A group that grows into a cooperative is two. */
public record Registrant(RegistrantId id, LegalKind kind) {}
