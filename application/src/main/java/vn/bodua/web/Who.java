package vn.bodua.web;

/** Who may call a route. There are no accounts yet: the server listens on the loopback address only. */
public enum Who {
    /** Whoever can reach the loopback address. */
    ANYONE_ON_THIS_MACHINE
}
