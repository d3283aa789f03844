package vn.bodua.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the database and the files are: {@code BODUA_HOME}, by default {@code ./data}; the demo has a folder of its own in it. */
final class Home {

    private Home() {}

    static Path ofEnvironment(Map<String, String> environment) {
        String given = environment.getOrDefault("BODUA_HOME", "");
        return Path.of(given.isBlank() ? "data" : given).toAbsolutePath().normalize();
    }

    /** Samples never mix with real figures. */
    static Path ofDemo(Map<String, String> environment) {
        return ofEnvironment(environment).resolve("demo");
    }
}
