package vn.bodua.crash;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.bodua.access.Actor;
import vn.bodua.access.CloseAccount;
import vn.bodua.access.GiveRole;
import vn.bodua.access.LetActFor;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.RoleId;
import vn.bodua.access.signin.Invite;
import vn.bodua.access.signin.KeepFactors;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.audit.DropAnchor;
import vn.bodua.ledger.AcceptFigure;
import vn.bodua.ledger.ClaimId;
import vn.bodua.ledger.Figure;
import vn.bodua.narrative.EnterReport;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.narrative.Statement;
import vn.bodua.organization.Decision;
import vn.bodua.organization.FoundUnit;
import vn.bodua.organization.MergeUnits;
import vn.bodua.organization.Naming;
import vn.bodua.organization.Part;
import vn.bodua.organization.RenameUnit;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.organization.SplitUnit;
import vn.bodua.organization.TestReorganizing;
import vn.bodua.organization.Tree;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.EnterInRegistry;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.EventId;
import vn.bodua.registry.FilesOnRecord;
import vn.bodua.registry.Happening;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.MergeRegistrants;
import vn.bodua.registry.RecordCensus;
import vn.bodua.registry.RecordLifeEvent;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.WithdrawEvent;
import vn.bodua.registry.clerk.AnswerProposal;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.Propose;
import vn.bodua.registry.importing.ImportFile;
import vn.bodua.registry.importing.ImportRegistrants;

/** A use case that changes something, each time asked for something new. */
enum WritingUseCase {
    RECEIVE("ban", office -> {
        Letter letter = office.letter();
        byte[] text = letter.text().getBytes(StandardCharsets.UTF_8);
        return actor -> office.the(ReceiveReport.class).receive(actor, letter.name(), text, false);
    }),
    KEEP(
            "ban",
            aboutReport((office, report) ->
                    actor -> office.the(ReviewStatement.class).keep(actor, report, 1))),
    DROP(
            "ban",
            aboutReport((office, report) ->
                    actor -> office.the(ReviewStatement.class).drop(actor, report, 1))),
    CORRECT("ban", aboutReport((office, report) -> {
        Statement corrected = corrected(office, report);
        return actor -> office.the(ReviewStatement.class).correct(actor, report, 0, corrected);
    })),
    ENTER(
            "ban",
            aboutReport(
                    (office, report) -> actor -> office.the(EnterReport.class).enter(actor, report))),
    ACCEPT("ban", office -> {
        List<Figure> claims = office.rivals();
        ClaimId rival = new ClaimId(claims.getLast().position());
        return actor -> office.the(AcceptFigure.class).accept(actor, rival, "theo văn bản sau");
    }),
    OPEN_ACCOUNT("quantri", office -> {
        String name = "moi." + office.next();
        return actor -> office.the(OpenAccount.class).open(actor, name, "Người Mới", "", RunningOffice.AN_GIANG);
    }),
    CLOSE_ACCOUNT(
            "quantri",
            aboutPerson(
                    (office, person) -> actor -> office.the(CloseAccount.class).close(actor, person))),
    OPEN_AGAIN("quantri", aboutPerson((office, person) -> {
        office.the(CloseAccount.class).close(office.administrator(), person).orElseThrow();
        return actor -> office.the(CloseAccount.class).openAgain(actor, person);
    })),
    GIVE_ROLE(
            "quantri",
            aboutPerson((office, person) -> actor -> office.the(GiveRole.class)
                    .give(
                            actor,
                            person,
                            Role.CLERK,
                            RunningOffice.AN_GIANG,
                            RunningOffice.DAY,
                            Optional.empty(),
                            "bổ nhiệm"))),
    END_ROLE("quantri", aboutPerson((office, person) -> {
        RoleId role = office.role(person, Role.CLERK, RunningOffice.AN_GIANG);
        return actor -> office.the(GiveRole.class).end(actor, person, role);
    })),
    LET_ACT("lanhdao", aboutPerson((office, person) -> {
        String deputy = office.account(person).account();
        RoleId own = ownRole(office, "lanhdao");
        LocalDate today = office.the(vn.bodua.time.BusinessClock.class).today();
        return actor -> office.the(LetActFor.class).let(actor, own, deputy, today, today.plusDays(3), "đi công tác");
    })),
    TAKE_BACK("lanhdao", aboutPerson((office, person) -> {
        String deputy = office.account(person).account();
        LocalDate today = office.the(vn.bodua.time.BusinessClock.class).today();
        long acting = office.the(LetActFor.class)
                .let(
                        office.actor("lanhdao", Optional.empty()),
                        ownRole(office, "lanhdao"),
                        deputy,
                        today,
                        today.plusDays(3),
                        "đi công tác")
                .orElseThrow();
        return actor -> office.the(LetActFor.class).takeBack(actor, acting);
    })),
    INVITE(
            "quantri",
            aboutPerson((office, person) -> actor -> office.the(Invite.class).invite(actor, person))),
    FORGET_FACTORS(
            "quantri",
            aboutPerson(
                    (office, person) -> actor -> office.the(KeepFactors.class).forgetAll(actor, person))),
    RENEW_RECOVERY_CODES(
            "lanhdao",
            office -> actor -> office.the(KeepFactors.class).renewRecoveryCodes(actor, LoadDemoAccounts.PASSWORD)),
    FOUND_UNIT("ban", office -> {
        Naming naming = new Naming("Xã Mới " + office.next(), "xã", "");
        Decision decision = TestReorganizing.decision(naming.name());
        return actor -> office.the(FoundUnit.class)
                .decide(
                        actor,
                        UnitKind.COMMUNE,
                        naming,
                        List.of(new Under(Tree.TERRITORY, new UnitId(RunningOffice.AN_GIANG))),
                        RunningOffice.DAY,
                        decision);
    }),
    MERGE_UNITS(
            "ban",
            aboutCommunes((office, communes) -> actor -> office.the(MergeUnits.class)
                    .decide(
                            actor,
                            communes,
                            new MergeUnits.Existing(communes.getFirst()),
                            RunningOffice.DAY,
                            TestReorganizing.decision(communes.getFirst().value())))),
    SPLIT_UNIT("ban", aboutCommunes((office, communes) -> {
        List<Part> parts = Stream.of("Đông ", "Tây ")
                .map(side -> new Part(
                        new Part.ToNew(new Naming(side + office.next(), "xã", "")),
                        Optional.of(BigDecimal.valueOf(50)),
                        List.of()))
                .toList();
        return actor -> office.the(SplitUnit.class)
                .decide(
                        actor,
                        communes.getFirst(),
                        parts,
                        RunningOffice.DAY,
                        TestReorganizing.decision(communes.getFirst().value()));
    })),
    RENAME_UNIT(
            "ban",
            aboutCommunes((office, communes) -> actor -> office.the(RenameUnit.class)
                    .decide(
                            actor,
                            communes.getFirst(),
                            "Đổi Tên",
                            "phường",
                            RunningOffice.DAY,
                            TestReorganizing.decision(communes.getFirst().value())))),
    ENTER_IN_REGISTRY("chuyenvien", office -> {
        Registration registration = office.registration();
        return actor -> office.the(EnterInRegistry.class)
                .enter(
                        actor,
                        LegalKind.COOPERATIVE,
                        registration,
                        RunningOffice.DAY,
                        Optional.empty(),
                        Optional.of(members(30)));
    }),
    RECORD_LIFE_EVENT(
            "chuyenvien",
            aboutFile((office, file) -> actor -> office.the(RecordLifeEvent.class)
                    .record(
                            actor,
                            file,
                            List.of(new Happening(RunningOffice.DAY, new LifeEvent.Suspended("thiếu vốn"))),
                            Optional.of(TestReorganizing.decision(file.toString()))))),
    WITHDRAW_EVENT("chuyenvien", aboutFile((office, file) -> {
        EventId founding = office.the(FilesOnRecord.class)
                .of(file)
                .orElseThrow()
                .life()
                .events()
                .getFirst()
                .id();
        return actor -> office.the(WithdrawEvent.class).withdraw(actor, file, founding, "ghi nhầm");
    })),
    MERGE_REGISTRANTS("chuyenvien", aboutFile((office, file) -> {
        RegistrantId other = office.file();
        return actor -> office.the(MergeRegistrants.class)
                .merge(actor, file, List.of(other), Optional.empty(), RunningOffice.DAY.plusDays(1), Optional.empty());
    })),
    RECORD_CENSUS(
            "chuyenvien",
            aboutFile((office, file) -> actor -> office.the(RecordCensus.class).record(actor, file, members(25)))),
    BRING_LIST("chuyenvien", office -> {
        byte[] list = ("Tên;Xã;Ngày thành lập;Lĩnh vực;Số thành viên\n"
                        + "HTX Thử Danh sách %1$d;xã Thử;02/03/2024;Trồng trọt;12\nHTX Thử Bảng %1$d;xã Thử;05/06/2024;Chăn nuôi;9\n")
                .formatted(office.next())
                .getBytes(StandardCharsets.UTF_8);
        ImportFile file =
                new ImportFile("so.csv", list, RunningOffice.DAY, Optional.of(new UnitId(RunningOffice.AN_GIANG)));
        return actor -> office.the(ImportRegistrants.class).bring(actor, file);
    }),
    PROPOSE("htx", office -> {
        RegistrantId file = office.fileOfTheClerk();
        return actor -> office.the(Propose.class).census(actor, file, members(31), "đếm lại");
    }),
    ACCEPT_PROPOSAL("chuyenvien", office -> {
        RegistrantId file = office.fileOfTheClerk();
        ProposalId proposal = office.the(Propose.class)
                .census(office.actor("htx", Optional.empty()), file, members(32), "đếm lại")
                .orElseThrow();
        EntryId seen = office.the(FilesOnRecord.class).of(file).orElseThrow().lastEntry();
        return actor -> office.the(AnswerProposal.class).accept(actor, proposal, seen);
    }),
    DROP_ANCHOR("quantri", office -> actor -> office.the(DropAnchor.class).drop(actor));

    private final String account;
    private final Function<RunningOffice, Function<Actor, Outcome<?>>> preparation;

    WritingUseCase(String account, Function<RunningOffice, Function<Actor, Outcome<?>>> preparation) {
        this.account = account;
        this.preparation = preparation;
    }

    /** One request; sending it again is to ask for the very same. */
    interface Request {
        Outcome<?> send();
    }

    /** Prepares something new and gives back the request for it under this key. */
    Request request(RunningOffice office, String key) {
        Function<Actor, Outcome<?>> act = preparation.apply(office);
        Actor actor = office.actor(account, Optional.of(key));
        return () -> act.apply(actor);
    }

    private static Function<RunningOffice, Function<Actor, Outcome<?>>> aboutReport(
            BiFunction<RunningOffice, ReportId, Function<Actor, Outcome<?>>> act) {
        return office -> act.apply(office, office.received());
    }

    private static Function<RunningOffice, Function<Actor, Outcome<?>>> aboutPerson(
            BiFunction<RunningOffice, PersonId, Function<Actor, Outcome<?>>> act) {
        return office -> act.apply(office, office.person());
    }

    private static Function<RunningOffice, Function<Actor, Outcome<?>>> aboutFile(
            BiFunction<RunningOffice, RegistrantId, Function<Actor, Outcome<?>>> act) {
        return office -> act.apply(office, office.file());
    }

    private static Census members(long members) {
        return Census.of(RunningOffice.DAY, Map.of(CensusItem.MEMBERS, members));
    }

    private static Function<RunningOffice, Function<Actor, Outcome<?>>> aboutCommunes(
            BiFunction<RunningOffice, List<UnitId>, Function<Actor, Outcome<?>>> act) {
        return office -> act.apply(office, List.of(office.commune(), office.commune()));
    }

    /** The first statement with another of its values. */
    static Statement corrected(RunningOffice office, ReportId report) {
        Statement first = office.shown(report).report().statements().getFirst().current();
        return new Statement(
                first.unit(),
                first.period(),
                first.indicator(),
                first.breakdown(),
                first.kind(),
                vn.bodua.quantity.Quantity.exactly("199", first.quantity().measure()),
                first.base(),
                first.quote(),
                first.evidence());
    }

    private static RoleId ownRole(RunningOffice office, String account) {
        PersonId person = office.actor(account, Optional.empty()).person().orElseThrow();
        return office.account(person).roles().getFirst().id();
    }
}
