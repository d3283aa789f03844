package vn.bodua.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.bodua.database.DatabaseUnavailable;

/** Tells at the terminal why there is no database: a Vietnamese sentence with what to do, then the details as they came. */
final class NoDatabase {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages-database", Locale.of("vi"));

    private NoDatabase() {}

    static String told(DatabaseUnavailable unavailable) {
        return WORDS.getString(unavailable.reason().name()) + "\n" + unavailable.getMessage();
    }
}
