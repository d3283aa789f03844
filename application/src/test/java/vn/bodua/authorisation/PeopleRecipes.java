package vn.bodua.authorisation;

import vn.bodua.ApplicationForTests;
import vn.bodua.authorisation.Recipes.Face;
import vn.bodua.authorisation.Recipes.Visit;

/** The requests by which each use case about people in bodies and heads of clusters is entered. */
final class PeopleRecipes {

    private static final String FORM = "application/json";

    private final Recipes recipes;

    PeopleRecipes(Recipes recipes) {
        this.recipes = recipes;
    }

    void write() {
        recipes.unit(
                Face.WEB,
                "ShowBodies.of",
                v -> v.visitor().page("/units/" + v.alliance() + "/bodies"),
                Visit::alliance);
        recipes.unit(
                Face.API,
                "ShowBodies.of",
                v -> v.visitor().api("/api/v1/units/" + v.alliance() + "/bodies"),
                Visit::alliance);
        recipes.unit(Face.CLI, "ShowBodies.of", v -> v.visitor().command("bodies", v.alliance()), Visit::alliance);
        recipes.about(
                Face.WEB, "ShowBodies.career", v -> v.visitor().page("/officials/" + v.official()), Visit::official);
        recipes.about(
                Face.API,
                "ShowBodies.career",
                v -> v.visitor().api("/api/v1/officials/" + v.official()),
                Visit::official);
        recipes.about(
                Face.CLI, "ShowBodies.career", v -> v.visitor().command("official", v.official()), Visit::official);
        recipes.unit(
                Face.WEB,
                "OpenTerm.open",
                v -> v.visitor()
                        .form(
                                "/units/" + v.alliance() + "/terms",
                                "body",
                                "congress",
                                "ordinal",
                                ordinal(),
                                "firstYear",
                                "2000",
                                "lastYear",
                                "2040",
                                "began",
                                v.at().nextDay().toString(),
                                "members",
                                "200"),
                Visit::alliance);
        recipes.unit(
                Face.API,
                "OpenTerm.open",
                v -> v.visitor()
                        .apiPost(
                                "/api/v1/units/" + v.alliance() + "/terms",
                                FORM,
                                "{\"body\":\"congress\",\"ordinal\":\"%s\",\"firstYear\":2000,\"lastYear\":2040,\"began\":\"%s\",\"members\":200}"
                                        .formatted(ordinal(), v.at().nextDay())),
                Visit::alliance);
        recipes.unit(
                Face.CLI,
                "OpenTerm.open",
                v -> v.visitor()
                        .command(
                                "post",
                                "term",
                                v.alliance(),
                                "congress",
                                ordinal(),
                                "--first-year",
                                "2000",
                                "--last-year",
                                "2040",
                                "--began",
                                v.at().nextDay().toString(),
                                "--members",
                                "200"),
                Visit::alliance);
        recipes.unit(
                Face.WEB,
                "FillPost.fill",
                v -> v.visitor()
                        .form(
                                "/units/" + v.alliance() + "/posts",
                                "position",
                                "executive_member",
                                "person",
                                ordinal(),
                                "from",
                                v.at().inOffice().toString(),
                                "filled",
                                "elected"),
                Visit::alliance);
        recipes.unit(
                Face.API,
                "FillPost.fill",
                v -> v.visitor()
                        .apiPost(
                                "/api/v1/units/" + v.alliance() + "/posts",
                                FORM,
                                "{\"position\":\"executive_member\",\"name\":\"%s\",\"from\":\"%s\"}"
                                        .formatted(ordinal(), v.at().inOffice())),
                Visit::alliance);
        recipes.unit(
                Face.CLI,
                "FillPost.fill",
                v -> v.visitor()
                        .command(
                                "post",
                                "fill",
                                v.alliance(),
                                "executive_member",
                                "--name",
                                ordinal(),
                                "--from",
                                v.at().inOffice().toString()),
                Visit::alliance);
        recipes.about(
                Face.WEB,
                "EndPost.end",
                v -> v.visitor()
                        .form(
                                "/units/" + v.at().alliance() + "/posts/" + v.post() + "/end",
                                "day",
                                v.at().inOffice().plusDays(1).toString(),
                                "reason",
                                "moved"),
                Visit::post);
        recipes.about(
                Face.API,
                "EndPost.end",
                v -> v.visitor()
                        .apiPost(
                                "/api/v1/posts/" + v.post() + "/end",
                                FORM,
                                "{\"day\":\"%s\",\"reason\":\"moved\"}"
                                        .formatted(v.at().inOffice().plusDays(1))),
                Visit::post);
        recipes.about(
                Face.CLI,
                "EndPost.end",
                v -> v.visitor()
                        .command(
                                "post",
                                "end",
                                v.post(),
                                "--on",
                                v.at().inOffice().plusDays(1).toString(),
                                "--reason",
                                "moved"),
                Visit::post);
        for (Face face : Face.values()) {
            recipes.unit(face, "NameClusterHead.name", v -> named(v, face), Visit::cluster);
        }
    }

    /** Each time another member for the same year. */
    private static Answer named(Visit v, Face face) {
        String year = Integer.toString(v.at().headed().getYear());
        String member = v.at().member();
        return switch (face) {
            case WEB ->
                v.visitor().form("/units/" + v.cluster() + "/heads", "year", year, "place", "head", "member", member);
            case API ->
                v.visitor()
                        .apiPost(
                                "/api/v1/units/" + v.cluster() + "/heads",
                                FORM,
                                "{\"year\":%s,\"member\":\"%s\"}".formatted(year, member));
            case CLI -> v.visitor().command("post", "head", v.cluster(), year, member);
        };
    }

    private static String ordinal() {
        return "lần thứ " + ApplicationForTests.number();
    }
}
