package vn.bodua.settings;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that an administrator may set: its key in the file, its variable in the environment, its default, and what
 * values it takes. Its meaning stands in the bundles under {@code setting.KEY}.
 *
 * @param <T> what its value is read as
 */
public final class Setting<T> {

    static final String BUNDLE = "messages-settings";

    private final String key;
    private final Kind<T> kind;
    private final String usual;
    private final boolean secret;

    private Setting(String key, Kind<T> kind, String usual, boolean secret) {
        this.key = key;
        this.kind = kind;
        this.usual = usual;
        this.secret = secret;
        if (kind.read(usual).isEmpty()) {
            throw new IllegalArgumentException("the default of " + key + " is outside its own range: " + usual);
        }
    }

    static <T> Setting<T> of(String key, Kind<T> kind, String usual) {
        return new Setting<>(key, kind, usual, false);
    }

    /** A setting whose value is never shown. */
    static <T> Setting<T> secret(String key, Kind<T> kind) {
        return new Setting<>(key, kind, "", true);
    }

    public String key() {
        return key;
    }

    /** {@code database.app-password} is BODUA_DATABASE_APP_PASSWORD in the environment. */
    public String variable() {
        return "BODUA_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public Kind<T> kind() {
        return kind;
    }

    /** The value that holds when nobody sets one, as it would be written; empty for none. */
    public String usual() {
        return usual;
    }

    public boolean isSecret() {
        return secret;
    }

    /** What it is for, in one or two sentences. */
    public String meaning(Locale language) {
        return words(language).getString("setting." + key);
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public String toString() {
        return key;
    }
}
