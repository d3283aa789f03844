package vn.bodua.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * The file of settings: lines {@code key = value}, empty lines, and lines that begin with {@code #}. A value goes to the
 * end of its line and is taken as it stands.
 */
final class SettingsFile {

    /** The variable that names the file. */
    static final String VARIABLE = "BODUA_CONFIG";

    static final String NAME = "bodua.conf";

    private SettingsFile() {}

    /**
     * The file that is to be read: the one named, else the one in the home folder. An installed package names the system's in
     * its command; a tree or a test on the same machine is not to be set by it.
     */
    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        String home = environment.getOrDefault(KnownSettings.HOME.variable(), "");
        return home.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(home).resolve(NAME)).filter(Files::exists);
    }

    /** What the lines of a file give, by key; what they do not give goes to the refusals. */
    static Map<String, Given> read(Path file, List<Refusal> refusals) {
        Map<String, Given> given = new LinkedHashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException notUtf8) {
            refusals.add(unreadable(file, "UTF-8"));
            return given;
        } catch (IOException e) {
            refusals.add(unreadable(file, e.getClass().getSimpleName()));
            return given;
        }
        Set<String> known = KnownSettings.all().stream().map(Setting::key).collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String where = file + ":" + (i + 1);
            int sign = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (sign < 1) {
                refusals.add(Refusal.of(RefusalCode.SETTING_LINE_UNREADABLE, "where", where));
                continue;
            }
            String key = line.substring(0, sign).strip();
            if (!known.contains(key)) {
                refusals.add(Refusal.of(
                        RefusalCode.SETTING_UNKNOWN, "where", where, "key", key, "closest", Closest.to(key, known)));
                continue;
            }
            Given before = given.get(key);
            if (before != null) {
                refusals.add(
                        Refusal.of(RefusalCode.SETTING_TWICE, "where", where, "key", key, "first", before.where()));
                continue;
            }
            given.put(key, new Given(line.substring(sign + 1).strip(), where));
        }
        return given;
    }

    private static Refusal unreadable(Path file, String why) {
        return Refusal.of(RefusalCode.SETTINGS_FILE_UNREADABLE, "file", file.toString(), "why", why);
    }
}
