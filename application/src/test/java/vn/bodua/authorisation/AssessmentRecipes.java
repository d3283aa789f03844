package vn.bodua.authorisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.TestActors;
import vn.bodua.authorisation.Recipes.Face;
import vn.bodua.authorisation.Recipes.Visit;
import vn.bodua.registry.AssessOneself;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.assessment.AssessmentRules;
import vn.bodua.registry.assessment.Criterion;
import vn.bodua.registry.assessment.Score;

/** The requests by which the yearly assessment of a file is entered. */
final class AssessmentRecipes {

    private static final int YEAR = 2025;
    private static final String SHOW = "ShowAssessment.show";
    private static final String ASSESS = "AssessOneself.assess";
    private static final String CHECK = "CheckAssessment.check";

    private final Recipes recipes;

    AssessmentRecipes(Recipes recipes) {
        this.recipes = recipes;
    }

    private static List<String> criteria() {
        return AssessmentRules.shipped().of(YEAR).orElseThrow().criteria().stream()
                .map(Criterion::code)
                .toList();
    }

    static String json() {
        return "{\"scores\":[%s]}"
                .formatted(criteria().stream()
                        .map("{\"criterion\":\"%s\",\"points\":2}"::formatted)
                        .collect(Collectors.joining(",")));
    }

    static String[] typed() {
        List<String> fields = new ArrayList<>(List.of("year", Integer.toString(YEAR)));
        criteria().forEach(code -> fields.addAll(List.of("points." + code, "2")));
        return fields.toArray(String[]::new);
    }

    private static String file(Visit v, String useCase) {
        if (v.absent()) {
            return RegistryRecipes.NONE;
        }
        RegistrantId one = RegistryRecipes.files(v, useCase).getFirst();
        if (useCase.equals(CHECK)) {
            Map<String, Score> scores = criteria().stream().collect(Collectors.toMap(c -> c, c -> Score.of("2")));
            ApplicationForTests.bean(AssessOneself.class)
                    .assess(TestActors.everywhere("he-thong"), one, YEAR, scores)
                    .orElseThrow();
        }
        return one.toString();
    }

    void write() {
        about(Face.WEB, SHOW, (v, id) -> v.visitor().page("/registry/" + id + "/assessment?year=" + YEAR));
        about(Face.API, SHOW, (v, id) -> v.visitor().api("/api/v1/registrants/" + id + "/assessments/" + YEAR));
        about(Face.CLI, SHOW, (v, id) -> v.visitor().command("registry", "assessment", id, Integer.toString(YEAR)));
        about(Face.WEB, ASSESS, (v, id) -> v.visitor().form("/registry/" + id + "/assessment", typed()));
        about(Face.WEB, CHECK, (v, id) -> v.visitor().form("/registry/" + id + "/assessment/check", typed()));
        told(ASSESS, "", "assess", json());
        told(CHECK, "/check", "check-assessment", "{\"scores\":[]}");
    }

    private void told(String useCase, String path, String command, String json) {
        about(
                Face.API,
                useCase,
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/assessments/" + YEAR + path, "application/json", json));
        about(
                Face.CLI,
                useCase,
                (v, id) -> v.visitor()
                        .command(
                                "registry",
                                command,
                                id,
                                Recipes.onDisk(".json", json),
                                "--year",
                                Integer.toString(YEAR)));
    }

    private void about(Face face, String useCase, BiFunction<Visit, String, Answer> request) {
        recipes.about(face, useCase, v -> request.apply(v, file(v, useCase)), v -> file(v, useCase));
    }
}
