package vn.bodua.web;

import java.util.Locale;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;

/** The places of the main navigation, in its order, and what a visitor needs to be led there. */
public enum Section {
    HOME("/", Optional.empty()),
    REPORTS("/reports", Optional.of(Permission.SEE_REPORTS)),
    FIGURES("/table", Optional.of(Permission.SEE_FIGURES)),
    UNITS("/units", Optional.empty()),
    /** The files that one is clerk of. */
    CLERK("/own", Optional.of(Permission.SEE_OWN_FILE)),
    REGISTRY("/registry", Optional.of(Permission.SEE_REGISTRY)),
    ACCOUNTS("/accounts", Optional.of(Permission.SEE_ACCOUNTS)),
    HISTORY("/history", Optional.of(Permission.SEE_HISTORY)),
    SYSTEM("/system", Optional.of(Permission.SEE_SYSTEM)),
    /** One's own account and signing in; reached by the name at the edge of the page, not by the navigation. */
    OWN("/account", Optional.empty());

    private final String address;
    private final Optional<Permission> needed;

    Section(String address, Optional<Permission> needed) {
        this.address = address;
        this.needed = needed;
    }

    public String address() {
        return address;
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    boolean isFor(Actor actor) {
        return this != OWN && (needed.isEmpty() || actor.may(needed.get()));
    }
}
