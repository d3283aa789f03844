package vn.bodua.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** The settings of this start: what was given on the command line, else in the environment, else in the file, else usual. */
public final class Settings {

    /** Variables of ours that are read by others: the file's name, and what scripts and tests look for. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            SettingsFile.VARIABLE,
            "BODUA_BROWSER",
            "BODUA_JAVA_HOME",
            "BODUA_JAVA_OPTIONS",
            "BODUA_TOKEN",
            "BODUA_BACKUP_PASSPHRASE");

    private static final String MASK = "••••••";

    private final Map<String, Given> given;
    private final Map<String, Object> values;
    private final Optional<Path> file;

    private Settings(Map<String, Given> given, Map<String, Object> values, Optional<Path> file) {
        this.given = Map.copyOf(given);
        this.values = Map.copyOf(values);
        this.file = file;
    }

    /**
     * Reads the file and the environment.
     *
     * @param commandLine values given with the command, by key
     * @throws SettingsRefused with every mistake
     */
    public static Settings read(Map<String, String> environment, Map<String, String> commandLine) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Path> file = SettingsFile.find(environment);
        Map<String, Given> given = new LinkedHashMap<>();
        file.ifPresent(f -> given.putAll(SettingsFile.read(f, refusals)));
        Set<String> variables =
                KnownSettings.all().stream().map(Setting::variable).collect(Collectors.toSet());
        environment.keySet().stream()
                .filter(v -> v.startsWith("BODUA_") && !variables.contains(v) && !OTHER_VARIABLES.contains(v))
                .sorted()
                .forEach(v -> refusals.add(Refusal.of(
                        RefusalCode.SETTING_UNKNOWN, "where", v, "key", v, "closest", Closest.to(v, variables))));
        for (Setting<?> setting : KnownSettings.all()) {
            String variable = environment.getOrDefault(setting.variable(), "");
            if (!variable.isBlank()) {
                given.put(setting.key(), new Given(variable.strip(), setting.variable()));
            }
            String option = commandLine.get(setting.key());
            if (option != null) {
                given.put(setting.key(), new Given(option.strip(), "--" + setting.key()));
            }
        }
        return of(given, file, refusals);
    }

    private static Settings of(Map<String, Given> given, Optional<Path> file, List<Refusal> refusals) {
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : KnownSettings.all()) {
            Given one = given.getOrDefault(setting.key(), new Given(setting.usual(), ""));
            Optional<?> value = setting.kind().read(one.text());
            if (value.isPresent()) {
                values.put(setting.key(), value.get());
            } else {
                refusals.add(Refusal.of(
                        RefusalCode.SETTING_OUT_OF_RANGE,
                        "where",
                        one.where(),
                        "key",
                        setting.key(),
                        "value",
                        setting.isSecret() ? MASK : one.text(),
                        "range",
                        setting.kind().range(Locale.of("vi"))));
            }
        }
        if (!refusals.isEmpty()) {
            throw new SettingsRefused(refusals);
        }
        return new Settings(given, values, file);
    }

    /** The same with one more value, as if the command had been given it. */
    public Settings with(Setting<?> setting, String text) {
        Map<String, Given> more = new LinkedHashMap<>(given);
        more.put(setting.key(), new Given(text, "--" + setting.key()));
        return of(more, file, new ArrayList<>());
    }

    // Every value was read by the kind of its own setting.
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) Objects.requireNonNull(values.get(setting.key()), setting.key());
    }

    /** The value as it was written; a secret one only as there or not. */
    public String shown(Setting<?> setting) {
        Given one = given.get(setting.key());
        String text = one == null ? setting.usual() : one.text();
        return setting.isSecret() && !text.isEmpty() ? MASK : text;
    }

    /** The file and line, variable or option that gave the value; empty where it is the usual one. */
    public String origin(Setting<?> setting) {
        Given one = given.get(setting.key());
        return one == null ? "" : one.where();
    }

    /** The file that was read. */
    public Optional<Path> file() {
        return file;
    }

    /** Where backups are kept: as set, else in the home folder. */
    public Path backupFolder() {
        return get(KnownSettings.BACKUP_FOLDER)
                .orElseGet(() -> get(KnownSettings.HOME).resolve("backups"));
    }

    /** Where anchors are written: as set, else in the home folder. */
    public Path anchorFolder() {
        return get(KnownSettings.ANCHOR_FOLDER)
                .orElseGet(() -> get(KnownSettings.HOME).resolve("anchors"));
    }

    /** Which server, if not the embedded one, by the variables that the database module reads. */
    public Map<String, String> server() {
        Map<String, String> server = new LinkedHashMap<>();
        for (Setting<Optional<String>> setting :
                List.of(KnownSettings.DATABASE_URL, KnownSettings.DATABASE_APP_PASSWORD)) {
            get(setting).ifPresent(text -> server.put(setting.variable(), text));
        }
        return server;
    }

    /** Where samples live: in a folder and an embedded database of their own, so that they never mix with real figures. */
    public Settings ofDemo() {
        return with(KnownSettings.HOME, get(KnownSettings.HOME).resolve("demo").toString())
                .with(KnownSettings.DATABASE_URL, "");
    }
}
