package vn.bodua.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import vn.bodua.database.backup.BackupRefused.Reason;

/** The words that open an encrypted backup. Never on a command line, where every user of the machine could read them. */
public final class Passphrase {

    /** The environment variable with the passphrase. */
    public static final String VARIABLE = "BODUA_BACKUP_PASSPHRASE";

    /** What a new backup asks for; a passphrase is guessed off-line, without any limit of attempts. */
    static final int SHORTEST = 12;

    private final String words;

    private Passphrase(String words) {
        this.words = words;
    }

    public static Passphrase of(String words) {
        // The same words typed on two keyboards may come composed or decomposed.
        return new Passphrase(Normalizer.normalize(words.strip(), Normalizer.Form.NFC));
    }

    /** From the first line of the file if one is named, else from the environment. */
    public static Optional<Passphrase> find(Map<String, String> environment, Optional<Path> file) {
        if (file.isPresent()) {
            try {
                String line = Files.readString(file.get()).lines().findFirst().orElse("");
                return Optional.of(of(line));
            } catch (IOException e) {
                throw BackupRefused.unusable(file.get(), e);
            }
        }
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(words -> !words.isBlank())
                .map(Passphrase::of);
    }

    /** As {@link #find}, where one is needed. */
    public static Passphrase require(Map<String, String> environment, Optional<Path> file) {
        return find(environment, file)
                .orElseThrow(() -> new BackupRefused(
                        Reason.PASSPHRASE_MISSING,
                        "Encrypting needs a passphrase. Give it in " + VARIABLE + " or in a file."));
    }

    /** This passphrase, if it is long enough for a new backup. */
    Passphrase orRefuseWeak() {
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            throw new BackupRefused(
                    Reason.PASSPHRASE_WEAK,
                    "The passphrase has fewer than " + SHORTEST
                            + " characters. Whoever has the file may guess as long as they like: take four or more"
                            + " words that do not belong together.");
        }
        return this;
    }

    byte[] bytes() {
        return words.getBytes(UTF_8);
    }

    /** Without the words, since values end up in logs. */
    @Override
    public String toString() {
        return "Passphrase";
    }
}
