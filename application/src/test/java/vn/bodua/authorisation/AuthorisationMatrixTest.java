package vn.bodua.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.GiveRole;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.RoleId;
import vn.bodua.access.TestActors;
import vn.bodua.architecture.Doors;
import vn.bodua.authorisation.Recipes.About;
import vn.bodua.authorisation.Recipes.Face;
import vn.bodua.authorisation.Recipes.Recipe;
import vn.bodua.authorisation.Recipes.Visit;

/**
 * Every use case, asked for by every role about what lies at every kind of distance, from every face that offers it. What
 * is right stands in the golden table of permissions, which is read here and not asked of the program.
 */
class AuthorisationMatrixTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "permissions.csv");
    private static final Path SUMMARY = Path.of("..", "docs", "reliability", "authorisation.md");

    /** Where a thing lies, seen from the unit at which a role is held. */
    private enum Where {
        OWN,
        ANCESTOR,
        DESCENDANT,
        SIBLING,
        ELSEWHERE,
        /** Whoever asks held the role until it was ended. */
        NO_ROLE;

        private boolean isReached() {
            return this == OWN || this == DESCENDANT;
        }
    }

    /** A unit to hold roles at, and the units around it. */
    private record Place(String name, Map<Where, String> units) {

        static Place of(String name, String own, String ancestor, String descendant, String sibling, String elsewhere) {
            return new Place(
                    name,
                    new EnumMap<>(Map.of(
                            Where.OWN, own,
                            Where.ANCESTOR, ancestor,
                            Where.DESCENDANT, descendant,
                            Where.SIBLING, sibling,
                            Where.ELSEWHERE, elsewhere,
                            Where.NO_ROLE, own)));
        }
    }

    /** A province and the one that went into it; a cluster of today and a province of it, beside a cluster of before. */
    private static final List<Place> PLACES = List.of(
            Place.of(
                    "a province",
                    "lao-cai-2025",
                    "cum-so-1-cac-tinh-mien-nui-phia-bac",
                    "yen-bai",
                    "tuyen-quang-2025",
                    "an-giang-2025"),
            Place.of(
                    "a cluster",
                    "cum-so-1-cac-tinh-mien-nui-phia-bac",
                    "ca-nuoc",
                    "lao-cai-2025",
                    "cum-tay-nam-song-hau",
                    "an-giang-2025"));

    /** Use cases that a face enters after it has shown the report; out of reach there is none for whoever may read either. */
    private static final Set<String> READS_FIRST = Set.of("ReviewStatement.correct");

    private final Recipes recipes = new Recipes();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Face, Integer> cells = new EnumMap<>(Face.class);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Set<String> done = new HashSet<>();

    @Test
    @DisplayName("every cell of use case, role, distance and face is answered as the golden table says")
    void everyCell() throws IOException {
        Map<String, Map<Role, Boolean>> golden = golden();
        Map<String, Set<Face>> offered = offered();
        assertThat(golden.keySet())
                .as("use cases of the program and of the golden table")
                .isEqualTo(Doors.useCases().stream().map(Doors.UseCase::name).collect(Collectors.toSet()));
        assertThat(new TreeSet<>(recipes.all().keySet()))
                .as("a use case has a request in Recipes for each face that offers it")
                .isEqualTo(offered.entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(face -> e.getKey() + " " + face))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(golden.keySet().stream().filter(u -> !offered.containsKey(u)).collect(Collectors.toSet()))
                .as("use cases that no face offers")
                .isEmpty();

        places().forEach(place -> place.units().values().forEach(Things::at));
        places().forEach(place -> Arrays.stream(Role.values()).forEach(role -> {
            visitor(place, role, false);
            visitor(place, role, true);
        }));
        long begun = System.nanoTime();
        for (Place place : places()) {
            offered.forEach((useCase, faces) -> faces.forEach(face -> Arrays.stream(Role.values())
                    .forEach(role -> Arrays.stream(Where.values())
                            .forEach(where -> cell(place, useCase, face, role, where, golden)))));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;

        assertThat(wrong).isEmpty();
        recipes.all()
                .forEach((name, recipe) -> assertThat(
                                done.contains(name.substring(0, name.indexOf(' '))) || !recipe.canBeDone())
                        .as("%s was done at least once by some face, so that what refuses it is the door", name)
                        .isTrue());
        tell(seconds, golden.size());
    }

    private void cell(
            Place place, String useCase, Face face, Role role, Where where, Map<String, Map<Role, Boolean>> golden) {
        boolean permitted = Boolean.TRUE.equals(golden.get(useCase).get(role));
        Recipe recipe = recipes.of(useCase, face).orElseThrow();
        Visitor visitor = visitor(place, role, where == Where.NO_ROLE);
        Things at = Things.at(place.units().get(where));
        Answer answer = recipe.request().apply(new Visit(visitor, at, false));
        cells.merge(face, 1, Integer::sum);
        boolean personal = recipe.about() == About.ONESELF;
        boolean may = personal || recipe.about() != About.NOT_BY_TOKEN && permitted && where != Where.NO_ROLE;
        boolean reached = personal || recipe.about() == About.NOTHING || where.isReached();
        String fault =
                switch (recipe.about()) {
                    case PART_OF_A_PAGE -> {
                        boolean stands = answer.body().contains(recipe.shows().apply(at));
                        yield stands == (may && reached) || !stands && !recipe.canBeDone() ? "" : "part of the page";
                    }
                    default ->
                        !may && !(READS_FIRST.contains(useCase) && permittedToRead(golden, role, where) && !reached)
                                ? answer.status() == 403 ? "" : "not 403"
                                : reached
                                        ? answer.isInside() ? "" : "not reached"
                                        : asNotThere(recipe, visitor, at, answer);
                };
        outcomes.merge(!may ? "permission missing" : reached ? "reached" : "as not there", 1, Integer::sum);
        // A part of a page may stand on one that answers another question with a refusal.
        boolean shown = recipe.about() == About.PART_OF_A_PAGE
                && answer.body().contains(recipe.shows().apply(at));
        if (answer.isDone() || shown) {
            done.add(useCase);
        }
        if (!fault.isEmpty()) {
            wrong.add("%s by %s, %s of %s, %s: %s, answered %d"
                    .formatted(useCase, face, role, place.name(), where, fault, answer.status()));
        }
    }

    private static boolean permittedToRead(Map<String, Map<Role, Boolean>> golden, Role role, Where where) {
        return Boolean.TRUE.equals(golden.get("ShowReport.show").get(role)) && where != Where.NO_ROLE;
    }

    /** Empty where the answer is, byte for byte, the one about what does not exist. */
    private static String asNotThere(Recipe recipe, Visitor visitor, Things at, Answer answer) {
        Visit there = new Visit(visitor, at, false);
        Visit nowhere = new Visit(visitor, at, true);
        Answer none = recipe.request().apply(nowhere);
        if (answer.status() != 404 || none.status() != 404) {
            return "not 404 (what is not there: " + none.status() + ")";
        }
        if (recipe.named().apply(there).isEmpty()) {
            return "";
        }
        String told = answer.told("", "");
        String toldOfNone =
                none.told(recipe.named().apply(there), recipe.named().apply(nowhere));
        if (!told.equals(toldOfNone)) {
            return "tells something: " + difference(told, toldOfNone);
        }
        return answer.headers().equals(none.headers()) ? "" : "other headers";
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return one.substring(from, Math.min(one.length(), at + 60)) + " ≠ "
                + other.substring(from, Math.min(other.length(), at + 60));
    }

    private Visitor visitor(Place place, Role role, boolean ended) {
        return visitors.computeIfAbsent(place.name() + role + ended, name -> {
            String unit = place.units().get(Where.OWN);
            PersonId person = ApplicationForTests.person("ma" + ApplicationForTests.number(), unit);
            GiveRole giveRole = ApplicationForTests.bean(GiveRole.class);
            RoleId held = giveRole.give(
                            TestActors.everywhere("he-thong"),
                            person,
                            role,
                            unit,
                            LocalDate.of(2020, 1, 1),
                            Optional.empty(),
                            "thử")
                    .orElseThrow();
            Visitor visitor = new Visitor(person);
            if (ended) {
                giveRole.end(TestActors.everywhere("he-thong"), person, held).orElseThrow();
            }
            return visitor;
        });
    }

    /** The cluster too when figures are written down: a province's cells are what the suite has time for. */
    private static List<Place> places() {
        return Boolean.getBoolean("bodua.reliability") ? PLACES : PLACES.subList(0, 1);
    }

    private static Map<String, Map<Role, Boolean>> golden() throws IOException {
        List<String> lines = Files.readAllLines(GOLDEN);
        List<String> header = List.of(lines.getFirst().split(","));
        Map<String, Map<Role, Boolean>> golden = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<Role, Boolean> roles = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                roles.put(role, fields[header.indexOf(role.code())].equals("yes"));
            }
            golden.put(fields[0], roles);
        }
        return golden;
    }

    /** Which faces offer which use case, as the compiled classes say. */
    private static Map<String, Set<Face>> offered() {
        Map<String, Set<Face>> offered = new TreeMap<>();
        Doors.handlers()
                .forEach(handler -> Doors.entered(handler)
                        .forEach(useCase -> offered.computeIfAbsent(useCase.name(), name -> new TreeSet<>())
                                .add(handler.getOwner().getPackageName().endsWith(".api") ? Face.API : Face.WEB)));
        Doors.commands()
                .forEach(command -> command.getMethods()
                        .forEach(method -> Doors.entered(method)
                                .forEach(useCase -> offered.computeIfAbsent(useCase.name(), name -> new TreeSet<>())
                                        .add(Face.CLI))));
        return offered;
    }

    private void tell(double seconds, int useCases) throws IOException {
        int all = cells.values().stream().mapToInt(Integer::intValue).sum();
        String told = """
                # Authorisation matrix

                Each cell is a real request of a signed-in person: a page or form with session and form token, the API with a
                bearer token, a command at a terminal. What is right is read from `golden/permissions.csv`.

                | what | figure |
                |---|---|
                | use cases | %d |
                | roles | %d, held at %s |
                | distances | own unit, ancestor, descendant, sibling, other province, role ended |
                | cells | %d (%s) |
                | of them | %s |
                | seconds | %.1f |
                | cells answered otherwise than the table says | %d |
                """.formatted(
                        useCases,
                        Role.values().length,
                        places().stream().map(Place::name).collect(Collectors.joining(" and at ")),
                        all,
                        cells.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")),
                        outcomes.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")),
                        seconds,
                        wrong.size());
        org.slf4j.LoggerFactory.getLogger(getClass()).warn("{}", told);
        if (Boolean.getBoolean("bodua.reliability")) {
            Files.createDirectories(SUMMARY.getParent());
            Files.writeString(SUMMARY, told);
        }
    }
}
