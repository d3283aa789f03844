package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Migrations only go forward, and those that are shipped never change")
class MigrationsGoldenTest {

    private static final Path INDEX = Path.of("src", "test", "resources", "golden", "migrations.txt");
    private static final boolean RENEW = Boolean.getBoolean("bodua.golden.renew");

    @Test
    @DisplayName("the scripts are those of the index, byte for byte")
    void theScriptsAreThoseOfTheIndex() throws IOException {
        SortedMap<String, String> scripts = MigrationScripts.index();
        Map<String, String> index = index();
        if (RENEW) {
            append(scripts, index);
        }
        assertThat(differences(scripts, index()))
                .as(
                        "A script that is in %s has been run on databases that hold the nation's figures. Flyway refuses to"
                                + " start on them when it changes, and a backup of theirs cannot be restored. Put the script"
                                + " back as it was and write a new one with the next number. A new script is added to the index"
                                + " by: ./bodua golden",
                        INDEX)
                .isEmpty();
    }

    @Test
    @DisplayName("a changed, a removed, a new and an inserted script are each told")
    void theTestBites() throws IOException {
        SortedMap<String, String> scripts = MigrationScripts.index();
        SortedMap<String, String> others = new TreeMap<>(scripts.comparator());
        others.putAll(scripts);
        others.put("V2__dictionary.sql", "0");
        others.remove("V3__reports.sql");
        others.put("V900__later.sql", "1");
        assertThat(differences(others, scripts))
                .containsExactlyInAnyOrder(
                        "V2__dictionary.sql has changed",
                        "V3__reports.sql is no longer there",
                        "V900__later.sql is not in the index");
    }

    @Test
    @DisplayName("versions count from 1 without a gap, so that nobody can slip one in between")
    void withoutAGap() throws IOException {
        List<Integer> versions = MigrationScripts.index().keySet().stream()
                .map(MigrationScripts::version)
                .toList();
        for (int i = 0; i < versions.size(); i++) {
            assertThat(versions.get(i)).isEqualTo(i + 1);
        }
    }

    private static List<String> differences(Map<String, String> scripts, Map<String, String> index) {
        List<String> differences = new ArrayList<>();
        index.forEach((name, sha256) -> {
            if (!scripts.containsKey(name)) {
                differences.add(name + " is no longer there");
            } else if (!sha256.equals(scripts.get(name))) {
                differences.add(name + " has changed");
            }
        });
        scripts.keySet().stream()
                .filter(name -> !index.containsKey(name))
                .forEach(name -> differences.add(name + " is not in the index"));
        return differences;
    }

    private static Map<String, String> index() throws IOException {
        Map<String, String> index = new LinkedHashMap<>();
        if (Files.exists(INDEX)) {
            for (String line : Files.readAllLines(INDEX)) {
                index.put(line.split(" ")[0], line.split(" ")[1]);
            }
        }
        return index;
    }

    // Lines that are there are never written anew: renewing must not be the way around the rule.
    private static void append(Map<String, String> scripts, Map<String, String> index) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(index);
        scripts.forEach(all::putIfAbsent);
        Files.createDirectories(INDEX.getParent());
        Files.write(
                INDEX,
                all.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
