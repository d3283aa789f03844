package vn.bodua.access;

/** Where acts are kept. The door does not open without one. */
public interface History {

    /** Keeps an act within the current transaction, or in one of its own where there is none. */
    void keep(Act act);
}
