package vn.bodua.authorisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.TestActors;
import vn.bodua.authorisation.Recipes.Face;
import vn.bodua.authorisation.Recipes.Visit;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.EnterFigures;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Figures;
import vn.bodua.ledger.NewFigure;
import vn.bodua.ledger.Source;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Quantity;
import vn.bodua.registry.EnterInRegistry;
import vn.bodua.registry.KeepView;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.ShowFile;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/** The requests by which each use case of the registry is entered. */
final class RegistryRecipes {

    private static final String JSON = "application/json";
    static final String NONE = "987654321";
    private static final LocalDate FOUNDED = LocalDate.of(2023, 12, 1);

    /** Files at a unit for a use case to change: the same ones each time. */
    private static final Map<String, List<RegistrantId>> FILES = new HashMap<>();

    private final Recipes recipes;

    RegistryRecipes(Recipes recipes) {
        this.recipes = recipes;
    }

    static RegistrantId file(String unit, LegalKind kind) {
        int number = ApplicationForTests.number();
        return ApplicationForTests.bean(EnterInRegistry.class)
                .enter(
                        TestActors.everywhere("he-thong"),
                        kind,
                        registration("Hồ sơ thử " + number, unit),
                        FOUNDED,
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();
    }

    static Registration registration(String name, String unit) {
        return new Registration(
                Registration.Names.of(name),
                "",
                Optional.empty(),
                Registration.Address.in(new UnitId(unit), ""),
                Registration.Contact.NONE,
                Registration.Business.in("crops"),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static List<RegistrantId> files(Visit v, String useCase) {
        return FILES.computeIfAbsent(v.at().unit + useCase, name -> {
            LegalKind kind = useCase.startsWith("Grow") ? LegalKind.GROUP : LegalKind.COOPERATIVE;
            return new ArrayList<>(List.of(file(v.at().unit, kind), file(v.at().unit, kind)));
        });
    }

    private static String first(Visit v, String useCase) {
        return v.absent() ? NONE : files(v, useCase).getFirst().toString();
    }

    private static String second(Visit v, String useCase) {
        return v.absent() ? "987654322" : files(v, useCase).getLast().toString();
    }

    /** The event with which the first file of a use case was founded; the address of another file has it too. */
    private static String founding(Visit v, String useCase) {
        return ApplicationForTests.bean(ShowFile.class)
                .show(TestActors.everywhere("he-thong"), files(v, useCase).getFirst())
                .orElseThrow()
                .life()
                .events()
                .getFirst()
                .id()
                .toString();
    }

    private static String json(String unit, String name) {
        return "{\"name\":\"%s\",\"place\":\"%s\",\"sector\":\"crops\"}".formatted(name, unit);
    }

    private static String[] typed(String unit, String name, String... more) {
        List<String> fields = new ArrayList<>(
                List.of("name", name, "place", unit, "sector", "crops", "day", "2026-02-02", "kind", "coop"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    void write() {
        reading();
        counted();
        entering();
        facts();
        new AssessmentRecipes(recipes).write();
        several();
        views();
    }

    private void reading() {
        recipes.nothing(Face.WEB, "FindRegistrants.find", v -> v.visitor().page("/registry"));
        recipes.nothing(Face.API, "FindRegistrants.find", v -> v.visitor().api("/api/v1/registrants?size=5"));
        recipes.nothing(Face.CLI, "FindRegistrants.find", v -> v.visitor().command("registry", "find"));
        recipes.nothing(Face.WEB, "MapRegistrants.locate", v -> v.visitor().page("/registry/map"));
        for (String known : new String[] {"", "2026-09-01"}) {
            String useCase = known.isEmpty() ? "ShowFile.show" : "ShowFile.knownAt";
            String asked = known.isEmpty() ? "" : "?known=" + known;
            about(Face.WEB, useCase, (v, id) -> v.visitor().page("/registry/" + id + asked));
            about(Face.API, useCase, (v, id) -> v.visitor().api("/api/v1/registrants/" + id + asked));
            about(
                    Face.CLI,
                    useCase,
                    (v, id) -> known.isEmpty()
                            ? v.visitor().command("registry", "show", id)
                            : v.visitor().command("registry", "show", id, "--known", known));
        }
    }

    /** What was counted in the year so far at a place, where there is now a file. */
    private static String figure(Visit v) {
        if (v.absent()) {
            return NONE;
        }
        files(v, "ShowCounted.of");
        int year = ApplicationForTests.bean(BusinessClock.class).today().getYear();
        Cell cell = Cell.ofValue(today(v.at().unit), "coop.count", Breakdown.NONE, Period.year(year));
        Figure counted = ApplicationForTests.bean(Figures.class)
                .lastCounted(List.of(cell))
                .computeIfAbsent(cell, RegistryRecipes::enteredFor);
        return Long.toString(counted.position());
    }

    /** A cluster is not counted by itself: a count of it has to be put there. */
    private static Figure enteredFor(Cell cell) {
        return ApplicationForTests.bean(EnterFigures.class)
                .enter(List.of(new NewFigure(cell, Quantity.exactly("1", "HTX"), new Source.Count(1))), "he-thong")
                .getFirst();
    }

    /** What holds today what a unit of whatever day held: the year is counted there. A cluster that ended has no such unit. */
    private static UnitId today(String unit) {
        return ApplicationForTests.bean(KnownUnits.class)
                .now()
                .asOn(
                        new UnitId(unit),
                        ApplicationForTests.bean(BusinessClock.class).today())
                .map(Unit::id)
                .orElse(new UnitId(unit));
    }

    private void counted() {
        recipes.about(
                Face.WEB,
                "ShowCounted.of",
                v -> v.visitor().page("/registry/counted/" + figure(v)),
                RegistryRecipes::figure);
        recipes.about(
                Face.API,
                "ShowCounted.of",
                v -> v.visitor().api("/api/v1/figures/" + figure(v) + "/counted"),
                RegistryRecipes::figure);
        recipes.about(
                Face.CLI,
                "ShowCounted.of",
                v -> v.visitor().command("registry", "counted", figure(v)),
                RegistryRecipes::figure);
        recipes.unit(
                Face.WEB,
                "Reconcile.of",
                v -> v.visitor().page("/registry/reconciliation?unit=" + v.at().unit),
                v -> "");
        recipes.unit(
                Face.API,
                "Reconcile.of",
                v -> v.visitor().api("/api/v1/units/" + v.at().unit + "/reconciliation"),
                v -> "");
        recipes.unit(Face.CLI, "Reconcile.of", v -> v.visitor().command("registry", "reconcile", v.at().unit), v -> "");
    }

    private void entering() {
        Function<Visit, String> fresh = v -> "Mới " + ApplicationForTests.number();
        recipes.unit(
                Face.WEB,
                "EnterInRegistry.enter",
                v -> v.visitor().form("/registry", typed(v.at().unit, fresh.apply(v))),
                v -> "");
        Function<Visit, String> entry = v -> "{\"kind\":\"coop\",\"founded\":\"2026-02-02\",\"registration\":%s}"
                .formatted(json(v.at().unit, fresh.apply(v)));
        recipes.unit(
                Face.API,
                "EnterInRegistry.enter",
                v -> v.visitor().apiPost("/api/v1/registrants", JSON, entry.apply(v)),
                v -> "");
        recipes.unit(
                Face.CLI,
                "EnterInRegistry.enter",
                v -> v.visitor().command("registry", "enter", Recipes.onDisk(".json", entry.apply(v))),
                v -> "");
        String event = "RecordLifeEvent.record";
        about(
                Face.WEB,
                event,
                (v, id) -> v.visitor().form("/registry/" + id + "/events/changed", typed(v.at().unit, "Đổi tên")));
        about(
                Face.API,
                event,
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/events",
                                JSON,
                                "{\"events\":[{\"kind\":\"changed\",\"day\":\"2026-02-02\",\"registration\":%s}]}"
                                        .formatted(json(v.at().unit, "Đổi tên"))));
        about(
                Face.CLI,
                event,
                (v, id) -> v.visitor()
                        .command(
                                "registry",
                                "event",
                                id,
                                "changed",
                                "--on",
                                "2026-02-02",
                                "--registration",
                                Recipes.onDisk(".json", json(v.at().unit, "Đổi tên"))));
        String withdraw = "WithdrawEvent.withdraw";
        about(
                Face.WEB,
                withdraw,
                (v, id) -> v.visitor()
                        .form(
                                "/registry/" + id + "/events/" + founding(v, withdraw) + "/withdrawal",
                                "reason",
                                "ghi nhầm"));
        about(
                Face.API,
                withdraw,
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/withdrawals",
                                JSON,
                                "{\"event\":%s,\"reason\":\"ghi nhầm\"}".formatted(founding(v, withdraw))));
        about(
                Face.CLI,
                withdraw,
                (v, id) ->
                        v.visitor().command("registry", "withdraw", id, founding(v, withdraw), "--reason", "ghi nhầm"));
    }

    private void facts() {
        fact(
                "RecordCensus.record",
                "census",
                "censuses",
                "census",
                "{\"on\":\"2026-01-01\",\"counts\":{\"members\":9}}",
                "on",
                "2026-01-01",
                "members",
                "9");
        fact(
                "RecordYearResults.record",
                "results",
                "results",
                "results",
                "{\"year\":2024,\"amounts\":{\"revenue\":9}}",
                "year",
                "2024",
                "revenue",
                "9");
        fact("RecordProduct.record", "products", "products", "product", "{\"name\":\"Chè\"}", "name", "Chè");
        fact(
                "RecordLink.record",
                "links",
                "links",
                "link",
                "{\"kind\":\"contract\",\"name\":\"Công ty A\",\"since\":\"2026-01-01\"}",
                "kind",
                "contract",
                "partner",
                "Công ty A",
                "since",
                "2026-01-01");
    }

    private void fact(String useCase, String page, String path, String command, String told, String... typed) {
        about(Face.WEB, useCase, (v, id) -> v.visitor().form("/registry/" + id + "/" + page, typed));
        about(Face.API, useCase, (v, id) -> v.visitor().apiPost("/api/v1/registrants/" + id + "/" + path, JSON, told));
        about(
                Face.CLI,
                useCase,
                (v, id) -> v.visitor().command("registry", command, id, Recipes.onDisk(".json", told)));
    }

    private void several() {
        String merge = "MergeRegistrants.merge";
        about(
                Face.WEB,
                merge,
                (v, id) -> v.visitor()
                        .form("/registry/" + id + "/merger", "day", "2026-02-02", "others", second(v, merge)));
        about(
                Face.API,
                merge,
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/mergers",
                                JSON,
                                "{\"others\":[%s],\"day\":\"2026-02-02\"}".formatted(second(v, merge))));
        about(
                Face.CLI,
                merge,
                (v, id) -> v.visitor().command("registry", "merge", id, second(v, merge), "--on", "2026-02-02"));
        String amalgamate = "MergeRegistrants.amalgamate";
        about(
                Face.WEB,
                amalgamate,
                (v, id) -> v.visitor()
                        .form(
                                "/registry/" + id + "/amalgamation",
                                typed(v.at().unit, "Hợp nhất", "others", second(v, amalgamate))));
        about(
                Face.API,
                amalgamate,
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/amalgamations",
                                JSON,
                                "{\"registrants\":[%s,%s],\"registration\":%s,\"day\":\"2026-02-02\"}"
                                        .formatted(id, second(v, amalgamate), json(v.at().unit, "Hợp nhất"))));
        about(
                Face.CLI,
                amalgamate,
                (v, id) -> v.visitor()
                        .command(
                                "registry",
                                "amalgamate",
                                id,
                                second(v, amalgamate),
                                "--on",
                                "2026-02-02",
                                "--registration",
                                Recipes.onDisk(".json", json(v.at().unit, "Hợp nhất"))));
        dividing("SplitRegistrant.divide", "split", "splits", "split");
        dividing("SplitRegistrant.separate", "separation", "separations", "separate");
        String grow = "GrowIntoCooperative.grow";
        about(
                Face.WEB,
                grow,
                (v, id) -> v.visitor().form("/registry/" + id + "/growth", typed(v.at().unit, "HTX từ tổ")));
        about(
                Face.API,
                grow,
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/growth",
                                JSON,
                                "{\"registration\":%s,\"day\":\"2026-02-02\"}"
                                        .formatted(json(v.at().unit, "HTX từ tổ"))));
        about(
                Face.CLI,
                grow,
                (v, id) -> v.visitor()
                        .command(
                                "registry",
                                "grow",
                                id,
                                Recipes.onDisk(".json", json(v.at().unit, "HTX từ tổ")),
                                "--on",
                                "2026-02-02"));
    }

    private void dividing(String useCase, String page, String path, String command) {
        about(
                Face.WEB,
                useCase,
                (v, id) -> v.visitor()
                        .form(
                                "/registry/" + id + "/" + page,
                                "day",
                                "2026-02-02",
                                "place",
                                v.at().unit,
                                "name",
                                "Đông",
                                "sector",
                                "crops",
                                "name",
                                "Tây",
                                "sector",
                                "crops"));
        about(
                Face.API,
                useCase,
                (v, id) -> v.visitor()
                        .apiPost(
                                "/api/v1/registrants/" + id + "/" + path,
                                JSON,
                                "{\"parts\":[%s,%s],\"day\":\"2026-02-02\"}"
                                        .formatted(json(v.at().unit, "Đông"), json(v.at().unit, "Tây"))));
        about(
                Face.CLI,
                useCase,
                (v, id) -> v.visitor()
                        .command(
                                "registry",
                                command,
                                id,
                                "--on",
                                "2026-02-02",
                                "--part",
                                Recipes.onDisk(".json", json(v.at().unit, "Đông")),
                                "--part",
                                Recipes.onDisk(".json", json(v.at().unit, "Tây"))));
    }

    private void views() {
        recipes.nothing(Face.WEB, "ShowViews.own", v -> v.visitor().page("/registry"));
        recipes.self(Face.WEB, "KeepView.keep", v -> v.visitor().form("/registry/views", "view", "Của tôi"));
        recipes.self(Face.WEB, "DropView.drop", v -> v.visitor().form("/registry/views/" + view(v) + "/drop"));
    }

    /** A view that the visitor keeps. */
    private static long view(Visit v) {
        return ApplicationForTests.bean(KeepView.class)
                .keep(
                        v.visitor().actor(vn.bodua.access.Origin.Face.WEB),
                        "Cách xem " + ApplicationForTests.number(),
                        "")
                .orElseThrow()
                .id();
    }

    private void about(Face face, String useCase, BiFunction<Visit, String, Answer> request) {
        recipes.about(face, useCase, v -> request.apply(v, first(v, useCase)), v -> first(v, useCase));
    }
}
