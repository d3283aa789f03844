package vn.bodua.access;

import java.util.regex.Pattern;

/** The rule for names of accounts: what could be mistaken for another, or for anything else, is none. */
public final class AccountName {

    private static final Pattern USABLE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private AccountName() {}

    public static boolean isUsable(String name) {
        return USABLE.matcher(name).matches();
    }
}
