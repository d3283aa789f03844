package vn.bodua.database;

/** The answers of PostgreSQL that are told apart here (PostgreSQL documentation, appendix A). */
final class SqlStates {

    static final String WRONG_PASSWORD = "28P01";
    static final String NO_SUCH_DATABASE = "3D000";
    static final String NOT_ALLOWED = "42501";
    static final String ALREADY_THERE = "42710";

    private SqlStates() {}
}
