package vn.bodua.database;

/** Why there is no database to work with, in a sentence that says what to do about it. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of reasons, for the catalogue of refusals and for tests. */
    public enum Reason {
        /** Another process of ours holds the home folder. */
        HOME_IN_USE,
        /** The home folder cannot be written by this user. */
        HOME_NOT_WRITABLE,
        /** Run as root on the home folder of an ordinary user, who could not work with what root leaves there. */
        HOME_OF_ANOTHER,
        /** No PostgreSQL binaries for this system are on the class path, or they are damaged. */
        BINARIES_MISSING,
        /** Run as root where neither a user namespace nor another user is possible. */
        ROOT_NOT_POSSIBLE,
        /** The data were written by another major version of PostgreSQL. */
        OTHER_VERSION,
        /** PostgreSQL ended or did not become ready; the message holds the end of its log. */
        DID_NOT_START,
        /** A setting that protects committed data is off. */
        NOT_DURABLE,
        /** BODUA_DATABASE_URL cannot be read. */
        ADDRESS_NOT_UNDERSTOOD,
        /** The server is on another machine, and its address does not say that TLS is required. */
        NOT_ENCRYPTED,
        /** The server cannot be reached or refuses the owner's name or password. */
        UNREACHABLE,
        /** The application's role is missing or has another password, and the owner may not change that. */
        APPLICATION_ROLE,
        /** A migration failed; nothing of it was kept. */
        MIGRATION_FAILED
    }

    private final Reason reason;

    DatabaseUnavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    DatabaseUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
