package vn.bodua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Act;
import vn.bodua.access.Origin;
import vn.bodua.access.Role;
import vn.bodua.architecture.Doors;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.VietnameseText;
import vn.bodua.ledger.Acceptance;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Readiness;
import vn.bodua.narrative.Statement;
import vn.bodua.organization.Tree;
import vn.bodua.organization.TreeOfDay;
import vn.bodua.organization.UnitKind;
import vn.bodua.quantity.Qualifier;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.Descent;
import vn.bodua.registry.Education;
import vn.bodua.registry.Exemption;
import vn.bodua.registry.Law;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.Link;
import vn.bodua.registry.Position;
import vn.bodua.registry.Product;
import vn.bodua.registry.Reconcile;
import vn.bodua.registry.SizeClass;
import vn.bodua.registry.State;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.assessment.AssessmentRules;
import vn.bodua.registry.assessment.Grade;
import vn.bodua.registry.clerk.Proposed;
import vn.bodua.registry.importing.Notice;

class TextsInBothLanguagesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("\\b(?:t|n|count|text)\\(\\s*\"([A-Za-z0-9_.-]+[A-Za-z0-9_])\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** Keys that are put together from a code at run time; each family is checked whole below. */
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "(account\\.done|assessment\\.(grade|state|exempt)|proposals\\.(kind|state)|own\\.act|reconciliation\\.why|registry\\.(import\\.notice|kind|state|size|law|model|event|act|why|item|position|education|standard|link|affiliation|way|descent|order)|act|check|error|history\\.(change|face|kind|result)|role|kind|measure|month|nav|number|period|person|qualifier|refusal|rule|statement|theme|unit\\.kind"
                    + "|unit\\.list|unit\\.tree|tree\\.mark|life\\.(took_in|went_into)|reorganization|body|position|filled|ending|sex|heads|table\\.(addition|computed|sum)|system\\.(fact|job|part|standing|word))\\..*");

    @Test
    @DisplayName("every text exists in Vietnamese and in English, with the same places to fill")
    void everyTextExistsInBothLanguages() {
        Properties vietnamese = texts("vi");
        Properties english = texts("en");
        assertThat(withoutSingulars(vietnamese)).isNotEmpty().isEqualTo(withoutSingulars(english));
        for (String key : withoutSingulars(vietnamese)) {
            if (!key.startsWith("period.")) {
                assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(vietnamese.getProperty(key)));
            }
        }
    }

    @Test
    @DisplayName("no text is empty")
    void noTextIsEmpty() {
        Stream.of("vi", "en")
                .forEach(language -> assertThat(texts(language).values())
                        .allSatisfy(text -> assertThat(text.toString()).isNotBlank()));
    }

    @Test
    @DisplayName("every text that a page asks for exists")
    void everyTextAskedForExists() {
        Set<String> known = texts("vi").stringPropertyNames();
        assertThat(askedFor())
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    @DisplayName("every text put together from a code exists for every code")
    void everyTextPutTogetherExists() {
        List<String> keys = new ArrayList<>();
        for (Check.Rule rule : Check.Rule.values()) {
            for (Check.Verdict verdict : Check.Verdict.values()) {
                keys.add("check." + rule.code() + "." + verdict.name().toLowerCase(Locale.ROOT));
            }
        }
        Stream.of(Statement.Kind.values()).forEach(k -> keys.add("kind." + k.code()));
        Stream.of(Qualifier.values()).forEach(q -> keys.add("qualifier." + q.code()));
        Stream.of(Acceptance.Rule.values()).forEach(r -> keys.add("rule." + r.code()));
        Stream.of(UnitKind.values()).forEach(k -> keys.add("unit.kind." + k.code()));
        Stream.of(Tree.values()).forEach(k -> keys.add("unit.tree." + k.code()));
        Stream.of(TreeOfDay.Mark.values())
                .filter(m -> m != TreeOfDay.Mark.AS_BEFORE)
                .forEach(m -> keys.add("tree.mark." + m.code()));
        Stream.of("life.took_in.", "life.went_into.")
                .forEach(k -> keys.addAll(List.of(k + "whole", k + "share", k + "unstated")));
        Stream.of(Theme.values()).forEach(k -> keys.add("theme." + k.code()));
        Stream.of(Section.values()).forEach(k -> keys.add(k.key()));
        Stream.of(Role.values()).forEach(r -> keys.add("role." + r.code()));
        Stream.of(Origin.Face.values()).forEach(f -> keys.add("history.face." + f.code()));
        Stream.of(Act.Result.values())
                .forEach(r -> keys.add("history.result." + r.name().toLowerCase(Locale.ROOT)));
        Stream.of("password", "session", "sessions", "token", "passkey", "authenticator")
                .forEach(done -> keys.add("account.done." + done));
        Doors.useCases().forEach(u -> keys.add("act." + u.name()));
        Stream.of("report", "figure", "cell", "unit", "registrant", "registry_import", "account", "post")
                .forEach(kind -> keys.add("history.kind." + kind));
        keys.addAll(told("history.change.", Pattern.compile("Changes\\.note\\(\\s*\"([a-z_0-9]+)\"")));
        keys.addAll(told("history.kind.", Pattern.compile("Changes\\.about\\(\\s*\"([a-z_0-9]+)\"")));
        Stream.of(Readiness.Reason.values()).forEach(r -> keys.add("statement.look." + r.name()));
        Stream.of(LegalKind.values()).forEach(k -> keys.add("registry.kind." + k.code()));
        Stream.of(State.values()).forEach(k -> keys.add("registry.state." + k.code()));
        Stream.of(SizeClass.values()).forEach(k -> keys.add("registry.size." + k.code()));
        Stream.of(Law.values()).forEach(k -> keys.add("registry.law." + k.code()));
        Stream.of(LifeEvent.Kind.values()).forEach(k -> keys.add("registry.event." + k.code()));
        Stream.of(LifeEvent.Way.values()).forEach(k -> keys.add("registry.way." + k.code()));
        Stream.of(Descent.values()).forEach(k -> keys.add("registry.descent." + k.code()));
        Stream.of(CensusItem.values()).forEach(k -> keys.add("registry.item." + k.code()));
        Stream.of(YearItem.values()).forEach(k -> keys.add("registry.item." + k.code()));
        Stream.of(Grade.values()).forEach(k -> keys.add("assessment.grade." + k.code()));
        Stream.of(Exemption.values()).forEach(k -> keys.add("assessment.exempt." + k.code()));
        Stream.of("unassessed", "exempt", "self_assessed", "checked").forEach(k -> keys.add("assessment.state." + k));
        AssessmentRules.shipped().of(2025).orElseThrow().criteria().stream()
                .flatMap(c -> c.facts().stream())
                .forEach(k -> keys.add("registry.item." + k));
        Stream.of(Position.values()).forEach(k -> keys.add("registry.position." + k.code()));
        Stream.of(Education.values()).forEach(k -> keys.add("registry.education." + k.code()));
        Stream.of(Product.Standard.values()).forEach(k -> keys.add("registry.standard." + k.code()));
        Stream.of(Notice.Kind.values()).forEach(k -> keys.add(k.key()));
        Stream.of(Link.Kind.values()).forEach(k -> keys.add("registry.link." + k.code()));
        Stream.of(Proposed.Kind.values())
                .forEach(
                        k -> keys.addAll(List.of("proposals.kind." + k.code(), "history.change.proposed_" + k.code())));
        Stream.of("accepted", "refused").forEach(k -> keys.add("history.change.proposal_" + k));
        Stream.of("waiting", "accepted", "refused", "taken_back").forEach(k -> keys.add("proposals.state." + k));
        Stream.of("changed", "census", "year").forEach(k -> keys.add("own.act." + k));
        Stream.of(Reconcile.Reason.values()).forEach(k -> keys.add("reconciliation.why." + k.code()));
        Stream.of("400", "403", "404", "405", "413", "500")
                .forEach(e -> keys.addAll(List.of("error." + e + ".title", "error." + e + ".text")));
        Stream.of("sum", "ratio", "none")
                .forEach(a -> keys.addAll(List.of("table.sum." + a, "table.computed." + a, "table.addition." + a)));
        assertThat(texts("vi").stringPropertyNames()).containsAll(keys);
    }

    @Test
    @DisplayName("every unit of measure of the dictionary has its words")
    void everyMeasureHasItsWords() {
        List<String> keys = Dictionary.shipped().indicators().stream()
                .flatMap(i -> Stream.of(i.measure().split("/")))
                .filter(m -> !m.equals("%"))
                .map(m -> "measure." + VietnameseText.fold(m).replace(' ', '-'))
                .toList();
        assertThat(texts("vi").stringPropertyNames()).containsAll(keys);
    }

    @Test
    @DisplayName("no text is left over")
    void noTextIsLeftOver() {
        Set<String> asked = askedFor();
        assertThat(withoutSingulars(texts("vi")))
                .allSatisfy(key -> assertThat(
                                asked.contains(key) || PUT_TOGETHER.matcher(key).matches())
                        .as("%s is asked for by nobody", key)
                        .isTrue());
    }

    private static Set<String> askedFor() {
        return Stream.concat(files(TEMPLATES, ".jte"), files(SOURCES, ".java"))
                .flatMap(text -> KEY_IN_CODE.matcher(text).results().map(m -> m.group(1)))
                .filter(key -> key.contains(".") || key.equals("skip") || key.equals("number"))
                .filter(key -> !key.matches(".*\\.(csv|css|jte|txt|properties)"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What use cases tell the history of in words of their own. */
    private static List<String> told(String family, Pattern word) {
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            List<String> keys = new ArrayList<>();
            for (Path file : tree.filter(f -> f.toString().endsWith(".java")).toList()) {
                word.matcher(Files.readString(file)).results().forEach(m -> keys.add(family + m.group(1)));
            }
            return keys;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> files(Path folder, String ending) {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : tree.filter(f -> f.toString().endsWith(ending))
                    .filter(f -> ending.equals(".jte") || f.toString().contains("web"))
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts.stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** English tells one thing from several; Vietnamese need not. */
    private static Set<String> withoutSingulars(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(k -> !k.endsWith(".one"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
    }

    static Properties texts(String language) {
        Properties texts = new Properties();
        for (String bundle : Words.BUNDLES) {
            try (var reader = Files.newBufferedReader(
                    Path.of("src/main/resources", bundle + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return texts;
    }
}
