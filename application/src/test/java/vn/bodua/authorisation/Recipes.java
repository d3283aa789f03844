package vn.bodua.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.bodua.ApplicationForTests;

/** The request by which each use case is entered from each face: the table that the matrix runs through. */
final class Recipes {

    /** Where somebody comes in. */
    enum Face {
        WEB,
        API,
        CLI
    }

    /** What decides whether somebody comes through. */
    enum About {
        /** Nothing but the permission. */
        NOTHING,
        /** The permission, and the unit of the thing named; out of reach is as not there. */
        THING,
        /** The permission, and a unit that is named; which units there are is no secret, what they hold is. */
        UNIT,
        /** A page that shows more to those who may; it is open itself. */
        PART_OF_A_PAGE,
        /** Oneself; everybody may. */
        ONESELF,
        /** Oneself, and a token is for no act on one's own account, whoever bears it ({@code KeepTokens}). */
        NOT_BY_TOKEN
    }

    /** One visit: who asks, and for what lies where. */
    record Visit(Visitor visitor, Things at, boolean absent) {

        private static final String NONE = "987654321";

        String report() {
            return absent ? NONE : Long.toString(at.report);
        }

        String alliance() {
            return absent ? "khong-co-lien-minh" : at.alliance().value();
        }

        String cluster() {
            return absent ? "khong-co-cum" : at.cluster().value();
        }

        String official() {
            return absent ? NONE : Long.toString(at.official());
        }

        String post() {
            return absent ? NONE : Long.toString(at.post());
        }

        String toEnter() {
            return absent ? NONE : Long.toString(at.toEnter());
        }

        String person() {
            return absent ? NONE : Long.toString(at.person);
        }

        String rival() {
            return absent ? NONE : Long.toString(at.rival);
        }

        /** A period of which nothing is known, instead of the one that there are figures of. */
        String period() {
            return absent ? at.period.replace("2026-Q1", "2026-Q2").replace("2019", "2017") : at.period;
        }
    }

    /**
     * How a use case is entered.
     *
     * @param named what of the thing stands in the request, and so in the answer
     * @param shows what the answer holds where the part of the page is shown
     */
    record Recipe(
            About about,
            Function<Visit, Answer> request,
            Function<Visit, String> named,
            Function<Things, String> shows,
            boolean canBeDone) {

        Recipe neverDone() {
            return new Recipe(about, request, named, shows, false);
        }
    }

    private static final String FORM = "application/json";
    private final Map<String, Recipe> all = new LinkedHashMap<>();

    Optional<Recipe> of(String useCase, Face face) {
        return Optional.ofNullable(all.get(useCase + " " + face));
    }

    Map<String, Recipe> all() {
        return all;
    }

    Recipes() {
        reports();
        figures();
        accounts();
        waysIn();
        oneself();
        system();
        reorganizations();
        new PeopleRecipes(this).write();
        new RegistryRecipes(this).write();
        new ListRecipes(this).write();
        new ClerkRecipes(this).write();
    }

    private void reports() {
        about(Face.WEB, "ShowReport.show", v -> v.visitor.page("/reports/" + v.report()), Visit::report);
        about(Face.API, "ShowReport.show", v -> v.visitor.api("/api/v1/reports/" + v.report()), Visit::report);
        about(Face.CLI, "ShowReport.show", v -> v.visitor.command("report", v.report()), Visit::report);
        nothing(Face.WEB, "ShowReport.newestFirst", v -> v.visitor.page("/reports"));
        nothing(Face.API, "ShowReport.newestFirst", v -> v.visitor.api("/api/v1/reports?size=5"));
        nothing(Face.CLI, "ShowReport.newestFirst", v -> v.visitor.command("reports"));
        unit(Face.WEB, "ShowReport.among", v -> v.visitor.page(cell(v)), Visit::period);
        for (String decision : new String[] {"keep", "drop"}) {
            about(
                    Face.WEB,
                    "ReviewStatement." + decision,
                    v -> v.visitor.form("/reports/" + v.report() + "/statements/0/" + decision),
                    Visit::report);
            about(
                    Face.API,
                    "ReviewStatement." + decision,
                    v -> v.visitor.apiPost("/api/v1/reports/" + v.report() + "/statements/0/" + decision, FORM, ""),
                    Visit::report);
            about(
                    Face.CLI,
                    "ReviewStatement." + decision,
                    v -> v.visitor.command(decision, v.report(), "0"),
                    Visit::report);
        }
        about(
                Face.WEB,
                "ReviewStatement.correct",
                v -> v.visitor.form(
                        "/reports/" + v.report() + "/statements/0/correct",
                        "unit",
                        "Lào Cai",
                        "period",
                        "2019",
                        "indicator",
                        "coop.new",
                        "breakdown",
                        "",
                        "value",
                        "77",
                        "qualifier",
                        "exact"),
                Visit::report);
        about(
                Face.API,
                "ReviewStatement.correct",
                v -> v.visitor.apiPost(
                        "/api/v1/reports/" + v.report() + "/statements/0/correct", FORM, "{\"value\":\"77\"}"),
                Visit::report);
        about(
                Face.WEB,
                "EnterReport.enter",
                v -> entering(v, v.visitor.form("/reports/" + v.toEnter() + "/entry")),
                Visit::toEnter);
        about(
                Face.API,
                "EnterReport.enter",
                v -> entering(v, v.visitor.apiPost("/api/v1/reports/" + v.toEnter() + "/entry", FORM, "")),
                Visit::toEnter);
        about(Face.CLI, "EnterReport.enter", v -> entering(v, v.visitor.command("enter", v.toEnter())), Visit::toEnter);
        nothing(Face.WEB, "ReceiveReport.receive", v -> v.visitor.form("/reports", "name", "a.txt", "text", text()));
        nothing(
                Face.API,
                "ReceiveReport.receive",
                v -> v.visitor.apiPost("/api/v1/reports?name=a.txt", "text/plain;charset=UTF-8", text()));
        nothing(Face.CLI, "ReceiveReport.receive", v -> v.visitor.command("receive", file()));
        unit(
                Face.WEB,
                "WriteReport.write",
                v -> v.visitor.page("/written?unit=" + v.at.unit + "&period=" + v.period()),
                Visit::period);
        unit(
                Face.API,
                "WriteReport.write",
                v -> v.visitor.api("/api/v1/written?format=html&unit=" + v.at.unit + "&period=" + v.period()),
                Visit::period);
        unit(
                Face.CLI,
                "WriteReport.write",
                v -> v.visitor.command("write", "--unit", v.at.unit, "--period", v.period(), "-o", output()),
                Visit::period);
    }

    private void figures() {
        unit(Face.WEB, "LookUpFigures.cell", v -> v.visitor.page(cell(v)), Visit::period);
        unit(
                Face.API,
                "LookUpFigures.cell",
                v -> v.visitor.api(cell(v).replace("/figures/cell", "/api/v1/figures")),
                Visit::period);
        unit(
                Face.CLI,
                "LookUpFigures.cell",
                v -> v.visitor.command(
                        "figure", "--unit", v.at.unit, "--indicator", v.at.indicator, "--period", v.period()),
                Visit::period);
        part(
                "LookUpFigures.claim",
                v -> v.visitor.form("/figures/" + v.rival() + "/accept", "reason", ""),
                Things::rivalInWords);
        part(
                "LookUpFigures.ofUnit",
                v -> v.visitor.page("/units/" + v.at.unit),
                t -> "unit=" + t.unit + "&amp;indicator=");
        part("LookUpFigures.overview", v -> v.visitor.page("/"), Things::rivalInWords);
        // Which of the cells the start page has room for depends on what else waits for a decision.
        all.computeIfPresent("LookUpFigures.overview WEB", (name, recipe) -> recipe.neverDone());
        about(
                Face.WEB,
                "AcceptFigure.accept",
                v -> v.visitor.form("/figures/" + v.rival() + "/accept", "reason", "đính chính"),
                Visit::rival);
        about(
                Face.API,
                "AcceptFigure.accept",
                v -> v.visitor.apiPost("/api/v1/figures/" + v.rival() + "/accept", FORM, "{\"reason\":\"x\"}"),
                Visit::rival);
        about(
                Face.CLI,
                "AcceptFigure.accept",
                v -> v.visitor.command("accept", v.rival(), "--reason", "x"),
                Visit::rival);
        unit(Face.WEB, "CompareWithParts.compare", v -> v.visitor.page("/table?" + table(v)), Visit::period);
        unit(Face.API, "CompareWithParts.compare", v -> v.visitor.api("/api/v1/table?" + table(v)), Visit::period);
        unit(
                Face.CLI,
                "CompareWithParts.compare",
                v -> v.visitor.command(
                        "table", "--unit", v.at.unit, "--indicator", v.at.indicator, "--period", v.period()),
                Visit::period);
        nothing(Face.WEB, "SuggestTables.suggest", v -> v.visitor.page("/table"));
    }

    private void accounts() {
        nothing(Face.WEB, "ShowAccounts.list", v -> v.visitor.page("/accounts"));
        nothing(Face.API, "ShowAccounts.list", v -> v.visitor.api("/api/v1/accounts?size=5"));
        nothing(Face.CLI, "ShowAccounts.list", v -> v.visitor.command("accounts"));
        about(Face.WEB, "ShowAccounts.show", v -> v.visitor.page("/accounts/" + v.person()), Visit::person);
        about(Face.API, "ShowAccounts.show", v -> v.visitor.api("/api/v1/accounts/" + v.person()), Visit::person);
        unit(
                Face.WEB,
                "OpenAccount.open",
                v -> v.visitor.form("/accounts", "account", name(v), "name", "Lê Văn Mở", "unit", v.at.unit),
                v -> "");
        unit(
                Face.API,
                "OpenAccount.open",
                v -> v.visitor.apiPost(
                        "/api/v1/accounts",
                        FORM,
                        "{\"account\":\"%s\",\"name\":\"Lê Văn Mở\",\"unit\":\"%s\"}".formatted(name(v), v.at.unit)),
                v -> "");
        unit(
                Face.CLI,
                "OpenAccount.open",
                v -> v.visitor.command("account", "open", name(v), "--name", "Mở", "--unit", v.at.unit),
                v -> "");
        for (String act : new String[] {"close", "open"}) {
            String useCase = "CloseAccount." + (act.equals("open") ? "openAgain" : act);
            about(Face.WEB, useCase, v -> v.visitor.form("/accounts/" + v.person() + "/" + act), Visit::person);
            about(
                    Face.API,
                    useCase,
                    v -> v.visitor.apiPost("/api/v1/accounts/" + v.person() + "/" + act, FORM, ""),
                    Visit::person);
            about(
                    Face.CLI,
                    useCase,
                    v -> v.visitor.command("account", act.equals("open") ? "reopen" : act, v.person()),
                    Visit::person);
        }
        about(
                Face.WEB,
                "GiveRole.give",
                v -> {
                    LocalDate[] span = Things.span(ApplicationForTests.number());
                    return v.visitor.form(
                            "/accounts/" + v.person() + "/roles",
                            "role",
                            "clerk",
                            "unit",
                            v.at.unit,
                            "from",
                            span[0].toString(),
                            "until",
                            span[1].toString(),
                            "reason",
                            "x");
                },
                Visit::person);
        about(
                Face.API,
                "GiveRole.give",
                v -> {
                    LocalDate[] span = Things.span(ApplicationForTests.number());
                    return v.visitor.apiPost(
                            "/api/v1/accounts/" + v.person() + "/roles",
                            FORM,
                            "{\"role\":\"clerk\",\"unit\":\"%s\",\"from\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"x\"}"
                                    .formatted(v.at.unit, span[0], span[1]));
                },
                Visit::person);
        about(
                Face.CLI,
                "GiveRole.give",
                v -> {
                    LocalDate[] span = Things.span(ApplicationForTests.number());
                    return v.visitor.command(
                            "account",
                            "role",
                            v.person(),
                            "clerk",
                            "--unit",
                            v.at.unit,
                            "--from",
                            span[0].toString(),
                            "--last-day",
                            span[1].toString(),
                            "--reason",
                            "x");
                },
                Visit::person);
        about(
                Face.WEB,
                "GiveRole.end",
                v -> ending(v, v.visitor.form("/accounts/" + v.person() + "/roles/" + v.at.role + "/end")),
                Visit::person);
        about(
                Face.API,
                "GiveRole.end",
                v -> ending(
                        v,
                        v.visitor.apiPost("/api/v1/accounts/" + v.person() + "/roles/" + v.at.role + "/end", FORM, "")),
                Visit::person);
        about(
                Face.CLI,
                "GiveRole.end",
                v -> ending(v, v.visitor.command("account", "end-role", v.person(), Long.toString(v.at.role))),
                Visit::person);
    }

    private void waysIn() {
        about(Face.WEB, "Invite.invite", v -> v.visitor.form("/accounts/" + v.person() + "/invitation"), Visit::person);
        about(
                Face.WEB,
                "KeepFactors.forgetAll",
                v -> v.visitor.form("/accounts/" + v.person() + "/factors"),
                Visit::person);
    }

    private void oneself() {
        self(Face.WEB, "ShowOwnAccount.show", v -> v.visitor.page("/account"));
        self(Face.API, "ShowAccounts.own", v -> v.visitor.api("/api/v1/me"));
        self(Face.CLI, "ShowAccounts.own", v -> v.visitor.command("me"));
        self(
                Face.WEB,
                "EndSessions.end",
                v -> v.visitor.form("/account/sessions/" + Things.session(v.visitor.person) + "/end"));
        self(Face.WEB, "EndSessions.endOthers", v -> v.visitor.form("/account/sessions/end-others"));
        self(
                Face.WEB,
                "KeepTokens.make",
                v -> v.visitor.form("/account/tokens", "name", "x", "scope", "READING", "days", "1"));
        self(
                Face.WEB,
                "KeepTokens.end",
                v -> v.visitor.form("/account/tokens/" + Things.token(v.visitor.person) + "/end"));
        self(Face.WEB, "KeepPasskeys.ask", v -> v.visitor.form("/account/passkeys/question"));
        all.put(
                "KeepPasskeys.add WEB",
                oneself(v -> v.visitor.json("/account/passkeys?step=x&name=y", "{}"))
                        .neverDone());
        self(Face.WEB, "KeepPasskeys.remove", v -> {
            // a second one, because the last factor stays with those who need one
            Things.passkey(v.visitor.person);
            return v.visitor.form("/account/passkeys/" + Things.passkey(v.visitor.person) + "/remove");
        });
        self(Face.WEB, "KeepFactors.offer", v -> v.visitor.page("/account/second-factor"));
        all.put(
                "KeepFactors.confirm WEB",
                oneself(v -> v.visitor.form("/account/second-factor", "code", ""))
                        .neverDone());
        self(Face.WEB, "KeepFactors.renewRecoveryCodes", v -> v.visitor.form("/account/recovery-codes"));
        self(Face.WEB, "KeepFactors.removeAuthenticator", v -> v.visitor.form("/account/second-factor/remove"));
        all.put(
                "ChangePassword.change WEB",
                oneself(v -> v.visitor.form("/account/password", "current", "", "password", "x", "repeated", "y"))
                        .neverDone());
        self(Face.WEB, "ShowAccounts.own", v -> v.visitor.page("/account"));
        self(Face.WEB, "LetActFor.let", v -> {
            LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
            return v.visitor.form(
                    "/account/deputies",
                    "role",
                    Long.toString(v.visitor.role()),
                    "account",
                    PersonNamed.fresh().account,
                    "from",
                    today.toString(),
                    "until",
                    today.plusDays(1).toString(),
                    "reason",
                    "x");
        });
        self(
                Face.WEB,
                "LetActFor.takeBack",
                v -> v.visitor.form("/account/deputies/" + Things.deputy(v.visitor.person, v.visitor.role()) + "/end"));
        all.put("LetActFor.let API", notByToken(v -> {
            PersonNamed deputy = PersonNamed.fresh();
            LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
            return v.visitor.apiPost(
                    "/api/v1/me/deputies",
                    FORM,
                    "{\"role\":%d,\"deputy\":\"%s\",\"from\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"x\"}"
                            .formatted(v.visitor.role(), deputy.account, today, today.plusDays(1)));
        }));
        all.put(
                "LetActFor.takeBack API",
                notByToken(v -> v.visitor.apiPost(
                        "/api/v1/me/deputies/" + Things.deputy(v.visitor.person, v.visitor.role()) + "/end",
                        FORM,
                        "")));
    }

    private void system() {
        nothing(Face.WEB, "DescribeSystem.describe", v -> v.visitor.page("/system"));
        nothing(Face.WEB, "SearchHistory.search", v -> v.visitor.page("/history"));
        nothing(Face.WEB, "SearchHistory.standing", v -> v.visitor.page("/history?page=2"));
        nothing(Face.WEB, "VerifyHistory.verify", v -> v.visitor.form("/history/verification"));
        nothing(Face.WEB, "DropAnchor.drop", v -> v.visitor.form("/history/anchor"));
    }

    private void reorganizations() {
        Map.of(
                        "FoundUnit", "found",
                        "RenameUnit", "rename",
                        "MergeUnits", "merge",
                        "SplitUnit", "split",
                        "SeparateUnit", "separate",
                        "MoveUnit", "move",
                        "DissolveUnit", "dissolve")
                .forEach((useCase, kind) -> {
                    for (boolean decided : new boolean[] {false, true}) {
                        String name = useCase + (decided ? ".decide" : ".preview");
                        Function<Visit, Redrawn> asked = v -> Redrawn.of(v, name, kind, decided);
                        Function<Visit, String> named =
                                v -> Redrawn.of(v, name, kind, decided).first();
                        unit(Face.WEB, name, v -> asked.apply(v).onThePage(), named);
                        unit(Face.API, name, v -> asked.apply(v).byProgram(), named);
                        unit(Face.CLI, name, v -> asked.apply(v).atTheTerminal(), named);
                    }
                });
    }

    /** An account that nobody has yet said anything of. */
    private record PersonNamed(String account) {
        static PersonNamed fresh() {
            String account = "pho" + ApplicationForTests.number();
            ApplicationForTests.person(account, "ca-nuoc");
            return new PersonNamed(account);
        }
    }

    private static Answer entering(Visit visit, Answer answer) {
        if (answer.isDone()) {
            visit.at.entered();
        }
        return answer;
    }

    private static Answer ending(Visit visit, Answer answer) {
        if (answer.isDone()) {
            visit.at.freshRole();
        }
        return answer;
    }

    private static String name(Visit visit) {
        return visit.absent ? "khongcoai" : "mo" + ApplicationForTests.number();
    }

    private static String cell(Visit v) {
        return "/figures/cell?unit=%s&indicator=%s&period=%s".formatted(v.at.unit, v.at.indicator, v.period());
    }

    private static String table(Visit v) {
        return "unit=%s&indicator=%s&period=%s".formatted(v.at.unit, v.at.indicator, v.period());
    }

    private static String text() {
        return ApplicationForTests.text("Lào Cai", 2018, ApplicationForTests.number());
    }

    private static String file() {
        return onDisk(".txt", text());
    }

    /** A file with this content, as a command is given it. */
    static String onDisk(String suffix, String content) {
        try {
            return Files.writeString(Files.createTempFile(Path.of("target"), "tep", suffix), content)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output() {
        return Path.of("target", "ma-tran.html").toString();
    }

    void about(Face face, String useCase, Function<Visit, Answer> request, Function<Visit, String> named) {
        all.put(useCase + " " + face, new Recipe(About.THING, request, named, t -> "", true));
    }

    void unit(Face face, String useCase, Function<Visit, Answer> request, Function<Visit, String> named) {
        all.put(useCase + " " + face, new Recipe(About.UNIT, request, named, t -> "", true));
    }

    void nothing(Face face, String useCase, Function<Visit, Answer> request) {
        all.put(useCase + " " + face, new Recipe(About.NOTHING, request, v -> "", t -> "", true));
    }

    private void part(String useCase, Function<Visit, Answer> request, Function<Things, String> shows) {
        all.put(useCase + " WEB", new Recipe(About.PART_OF_A_PAGE, request, v -> "", shows, true));
    }

    void self(Face face, String useCase, Function<Visit, Answer> request) {
        all.put(useCase + " " + face, oneself(request));
    }

    private static Recipe oneself(Function<Visit, Answer> request) {
        return new Recipe(About.ONESELF, request, v -> "", t -> "", true);
    }

    private static Recipe notByToken(Function<Visit, Answer> request) {
        return new Recipe(About.NOT_BY_TOKEN, request, v -> "", t -> "", false);
    }
}
