package vn.bodua.registry;

/** Something to be put on record about one, in an entry of its own. */
public record Addition(Whose whose, Told told) {

    /** Whose file it goes into. */
    public sealed interface Whose {}

    /** One that is opened with it. */
    public record Opened(LegalKind kind) implements Whose {}

    /** One that there is. */
    public record Known(RegistrantId registrant) implements Whose {}
}
