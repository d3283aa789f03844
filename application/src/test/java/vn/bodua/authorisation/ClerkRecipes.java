package vn.bodua.authorisation;

import static vn.bodua.database.generated.Tables.CLERK;
import static vn.bodua.database.generated.Tables.CLERK_END;
import static vn.bodua.database.generated.Tables.PROPOSAL;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.JSONB;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Role;
import vn.bodua.authorisation.Recipes.Face;
import vn.bodua.authorisation.Recipes.Visit;
import vn.bodua.registry.FilesOnRecord;
import vn.bodua.registry.RegistrantId;
import vn.bodua.time.BusinessClock;

/** The requests by which clerks are named, propose and are answered. Whoever asks is clerk of the file: the door decides. */
final class ClerkRecipes {

    private static final String JSON = "application/json";
    private static final String SEEN = "-1";

    private final Recipes recipes;

    ClerkRecipes(Recipes recipes) {
        this.recipes = recipes;
    }

    void write() {
        naming();
        own();
        proposing();
        answering();
    }

    private static String file(Visit v, String useCase) {
        return v.absent()
                ? RegistryRecipes.NONE
                : RegistryRecipes.files(v, useCase).getFirst().toString();
    }

    /** A file that the visitor is clerk of. */
    private static String own(Visit v, String useCase) {
        if (!v.absent()) {
            clerk(v, useCase);
        }
        return file(v, useCase);
    }

    /** The number of the naming by which the visitor is clerk. */
    private static long clerk(Visit v, String useCase) {
        long file = RegistryRecipes.files(v, useCase).getFirst().value();
        var row = Things.sql()
                .selectFrom(CLERK)
                .where(CLERK.REGISTRANT_ID.eq(file))
                .and(CLERK.PERSON_ID.eq(v.visitor().person.value()))
                .andNotExists(Things.sql().selectOne().from(CLERK_END).where(CLERK_END.CLERK_ID.eq(CLERK.ID)))
                .fetchOne();
        return row != null
                ? row.getId()
                : Objects.requireNonNull(Things.sql()
                                .insertInto(CLERK)
                                .set(CLERK.REGISTRANT_ID, file)
                                .set(CLERK.PERSON_ID, v.visitor().person.value())
                                .set(
                                        CLERK.SINCE,
                                        ApplicationForTests.bean(BusinessClock.class)
                                                .today())
                                .set(CLERK.RECORDED_AT, OffsetDateTime.now())
                                .set(CLERK.RECORDED_BY, "thu")
                                .returning(CLERK.ID)
                                .fetchOne())
                        .getId();
    }

    /** A new proposal of the visitor, for a file that they are clerk of. */
    private static String proposal(Visit v, String useCase) {
        if (v.absent()) {
            return RegistryRecipes.NONE;
        }
        clerk(v, useCase);
        return Objects.requireNonNull(Things.sql()
                        .insertInto(PROPOSAL)
                        .set(
                                PROPOSAL.REGISTRANT_ID,
                                RegistryRecipes.files(v, useCase).getFirst().value())
                        .set(PROPOSAL.PERSON_ID, v.visitor().person.value())
                        .set(PROPOSAL.KIND, "census")
                        .set(
                                PROPOSAL.CONTENT,
                                JSONB.jsonb(
                                        "{\"census\":{\"asOf\":\"2025-12-31\",\"counts\":{\"MEMBERS\":%d},\"managers\":[],\"officers\":[]}}"
                                                .formatted(ApplicationForTests.number())))
                        .set(PROPOSAL.PROPOSED_AT, OffsetDateTime.now())
                        .set(PROPOSAL.PROPOSED_BY, "thu")
                        .returning(PROPOSAL.ID)
                        .fetchOne())
                .getId()
                .toString();
    }

    private static String seen(Visit v, String useCase) {
        if (v.absent()) {
            return SEEN;
        }
        RegistrantId file = RegistryRecipes.files(v, useCase).getFirst();
        return ApplicationForTests.bean(FilesOnRecord.class)
                .of(file)
                .orElseThrow()
                .lastEntry()
                .toString();
    }

    private void naming() {
        String name = "NameClerk.name";
        about(
                Face.WEB,
                name,
                v -> file(v, name),
                (v, id) -> v.visitor().form("/registry/" + id + "/clerks", "account", account(v)));
        about(
                Face.API,
                name,
                v -> file(v, name),
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/clerks",
                                JSON,
                                "{\"account\":\"%s\"}".formatted(account(v))));
        about(
                Face.CLI,
                name,
                v -> file(v, name),
                (v, id) -> v.visitor().command("registry", "clerk", "name", id, account(v)));
        String end = "NameClerk.end";
        about(
                Face.WEB,
                end,
                v -> own(v, end),
                (v, id) -> v.visitor().form("/registry/" + id + "/clerks/" + naming(v, end) + "/end", "reason", "thử"));
        about(
                Face.API,
                end,
                v -> own(v, end),
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/clerks/" + naming(v, end) + "/end",
                                JSON,
                                "{\"reason\":\"thử\"}"));
        about(
                Face.CLI,
                end,
                v -> own(v, end),
                (v, id) -> v.visitor().command("registry", "clerk", "end", id, naming(v, end), "--reason", "thử"));
        String of = "ShowProposals.of";
        about(Face.WEB, of, v -> file(v, of), (v, id) -> v.visitor().page("/registry/" + id + "/clerks"));
        about(Face.API, of, v -> file(v, of), (v, id) -> v.visitor().api("/api/v1/registrants/" + id + "/clerks"));
        about(Face.CLI, of, v -> file(v, of), (v, id) -> v.visitor().command("registry", "clerk", "of", id));
    }

    private static String naming(Visit v, String useCase) {
        return Long.toString(clerk(v, useCase));
    }

    /** Somebody at the place of the file who holds the role there. */
    private static String account(Visit v) {
        return v.absent()
                ? "ai-do"
                : ApplicationForTests.holder(Role.CLERK, v.at().unit).account();
    }

    private void own() {
        String all = "ShowOwnFiles.all";
        recipes.nothing(Face.WEB, all, v -> v.visitor().page("/own"));
        recipes.nothing(Face.API, all, v -> v.visitor().api("/api/v1/own"));
        recipes.nothing(Face.CLI, all, v -> v.visitor().command("registry", "clerk", "files"));
        String one = "ShowOwnFiles.one";
        about(Face.WEB, one, v -> own(v, one), (v, id) -> v.visitor().page("/own/" + id + "/assessment?year=2025"));
        about(Face.API, one, v -> own(v, one), (v, id) -> v.visitor().api("/api/v1/own/" + id));
        about(Face.CLI, one, v -> own(v, one), (v, id) -> v.visitor().command("registry", "clerk", "file", id));
        String assess = "AssessOwnFile.assess";
        about(
                Face.WEB,
                assess,
                v -> own(v, assess),
                (v, id) -> v.visitor().form("/own/" + id + "/assessment", AssessmentRecipes.typed()));
        about(
                Face.API,
                assess,
                v -> own(v, assess),
                (v, id) ->
                        v.visitor().apiPost("/api/v1/own/" + id + "/assessments/2025", JSON, AssessmentRecipes.json()));
        about(
                Face.CLI,
                assess,
                v -> own(v, assess),
                (v, id) -> v.visitor()
                        .command(
                                "registry",
                                "clerk",
                                "assess",
                                id,
                                Recipes.onDisk(".json", AssessmentRecipes.json()),
                                "--year",
                                "2025"));
    }

    private void proposing() {
        String change = "Propose.change";
        String census = "Propose.census";
        String year = "Propose.year";
        about(
                Face.WEB,
                change,
                v -> own(v, change),
                (v, id) -> v.visitor()
                        .form(
                                "/own/" + id + "/change",
                                "name",
                                "Tên đề nghị",
                                "place",
                                v.at().unit,
                                "sector",
                                "crops",
                                "day",
                                "2026-02-02"));
        about(
                Face.WEB,
                census,
                v -> own(v, census),
                (v, id) -> v.visitor().form("/own/" + id + "/census", "on", "2026-01-31", "members", "20"));
        about(
                Face.WEB,
                year,
                v -> own(v, year),
                (v, id) -> v.visitor().form("/own/" + id + "/year/2025", "revenue", "7000000"));
        told(
                change,
                v ->
                        "{\"change\":{\"day\":\"2026-02-02\",\"registration\":{\"name\":\"Tên đề nghị\",\"place\":\"%s\",\"sector\":\"crops\"}}}"
                                .formatted(v.at().unit));
        told(census, v -> "{\"census\":{\"on\":\"2026-01-31\",\"counts\":{\"members\":20}}}");
        told(year, v -> "{\"results\":{\"year\":2025,\"amounts\":{\"revenue\":7000000}}}");
        String back = "TakeBackProposal.takeBack";
        about(
                Face.WEB,
                back,
                v -> proposal(v, back),
                (v, id) -> v.visitor().form("/own/proposals/" + id + "/take-back"));
        about(
                Face.API,
                back,
                v -> proposal(v, back),
                (v, id) -> v.visitor().apiPost("/api/v1/own/proposals/" + id + "/take-back", JSON, ""));
        about(
                Face.CLI,
                back,
                v -> proposal(v, back),
                (v, id) -> v.visitor().command("registry", "clerk", "take-back", id));
    }

    private void told(String useCase, Function<Visit, String> json) {
        about(
                Face.API,
                useCase,
                v -> own(v, useCase),
                (v, id) -> v.visitor().apiPost("/api/v1/own/" + id + "/proposals", JSON, json.apply(v)));
        about(
                Face.CLI,
                useCase,
                v -> own(v, useCase),
                (v, id) -> v.visitor()
                        .command("registry", "clerk", "propose", id, Recipes.onDisk(".json", json.apply(v))));
    }

    private void answering() {
        String waiting = "ShowProposals.waiting";
        recipes.nothing(Face.WEB, waiting, v -> v.visitor().page("/registry/proposals"));
        recipes.nothing(Face.API, waiting, v -> v.visitor().api("/api/v1/proposals"));
        recipes.nothing(Face.CLI, waiting, v -> v.visitor().command("registry", "proposals", "list"));
        String one = "ShowProposals.one";
        about(Face.WEB, one, v -> proposal(v, one), (v, id) -> v.visitor().page("/registry/proposals/" + id));
        about(Face.API, one, v -> proposal(v, one), (v, id) -> v.visitor().api("/api/v1/proposals/" + id));
        about(
                Face.CLI,
                one,
                v -> proposal(v, one),
                (v, id) -> v.visitor().command("registry", "proposals", "show", id));
        String accept = "AnswerProposal.accept";
        about(
                Face.WEB,
                accept,
                v -> proposal(v, accept),
                (v, id) -> v.visitor().form("/registry/proposals/" + id + "/acceptance", "seen", seen(v, accept)));
        about(
                Face.API,
                accept,
                v -> proposal(v, accept),
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/proposals/" + id + "/acceptance",
                                JSON,
                                "{\"seen\":%s}".formatted(seen(v, accept))));
        about(
                Face.CLI,
                accept,
                v -> proposal(v, accept),
                (v, id) -> v.visitor().command("registry", "proposals", "accept", id, "--seen", seen(v, accept)));
        String refuse = "AnswerProposal.refuse";
        about(
                Face.WEB,
                refuse,
                v -> proposal(v, refuse),
                (v, id) -> v.visitor().form("/registry/proposals/" + id + "/refusal", "reason", "thử"));
        about(
                Face.API,
                refuse,
                v -> proposal(v, refuse),
                (v, id) -> v.visitor().apiPost("/api/v1/proposals/" + id + "/refusal", JSON, "{\"reason\":\"thử\"}"));
        about(
                Face.CLI,
                refuse,
                v -> proposal(v, refuse),
                (v, id) -> v.visitor().command("registry", "proposals", "refuse", id, "--reason", "thử"));
    }

    /** The thing is made once for a visit, so that what is compared with nothing is the one that was asked for. */
    private void about(
            Face face, String useCase, Function<Visit, String> thing, BiFunction<Visit, String, Answer> request) {
        Map<String, String> asked = new HashMap<>();
        recipes.about(
                face,
                useCase,
                v -> {
                    String id = thing.apply(v);
                    asked.put(key(v), id);
                    return request.apply(v, id);
                },
                v -> asked.computeIfAbsent(key(v), k -> thing.apply(v)));
    }

    private static String key(Visit v) {
        return v.visitor().person + " " + v.at().unit + " " + v.absent();
    }
}
