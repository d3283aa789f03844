package vn.bodua.web;

import java.util.Locale;

/** The places of the main navigation, in its order. */
public enum Section {
    HOME("/"),
    REPORTS("/reports"),
    FIGURES("/table"),
    UNITS("/units"),
    /** One's own account and signing in; reached by the name at the edge of the page, not by the navigation. */
    ACCOUNT("/account");

    private final String address;

    Section(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }
}
