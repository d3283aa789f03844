package vn.bodua.crash;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import vn.bodua.access.Account;
import vn.bodua.access.Actor;
import vn.bodua.access.CloseAccount;
import vn.bodua.access.GiveRole;
import vn.bodua.access.HeldRole;
import vn.bodua.access.LetActFor;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.RoleId;
import vn.bodua.ledger.AcceptFigure;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.ClaimId;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.narrative.EnterReport;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.narrative.Statement;
import vn.bodua.organization.Decision;
import vn.bodua.organization.DissolveUnit;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.MergeUnits;
import vn.bodua.organization.Naming;
import vn.bodua.organization.Part;
import vn.bodua.organization.RenameUnit;
import vn.bodua.organization.SplitUnit;
import vn.bodua.organization.TestReorganizing;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;

/** Kinds of things with every transition that two people can ask of the same one at the same moment. */
enum Transitions {
    REPORT {
        @Override
        Thing fresh(RunningOffice office) {
            ReportId report = office.received();
            Statement corrected = WritingUseCase.corrected(office, report);
            Actor actor = office.department();
            ReviewStatement review = office.the(ReviewStatement.class);
            Map<String, Callable<Outcome<?>>> moves = new LinkedHashMap<>();
            moves.put("keep", () -> review.keep(actor, report, 0));
            moves.put("drop", () -> review.drop(actor, report, 0));
            moves.put("correct", () -> review.correct(actor, report, 0, corrected));
            moves.put("enter", () -> office.the(EnterReport.class).enter(actor, report));
            return new Thing(
                    moves,
                    () -> office.shown(report).report().statements().stream()
                                    .map(s -> s.current().quantity().code()
                                            + (s.entered() ? " entered" : " waiting")
                                            + (s.dropped() ? " dropped" : ""))
                                    .toList()
                            + " " + office.shown(report).figures().size());
        }
    },

    RIVAL_CLAIMS {
        @Override
        Thing fresh(RunningOffice office) {
            List<Figure> claims = office.rivals();
            Actor actor = office.department();
            AcceptFigure accept = office.the(AcceptFigure.class);
            Map<String, Callable<Outcome<?>>> moves = new LinkedHashMap<>();
            moves.put(
                    "first",
                    () -> accept.accept(actor, new ClaimId(claims.getFirst().position()), "văn bản trước"));
            moves.put(
                    "second",
                    () -> accept.accept(actor, new ClaimId(claims.getLast().position()), "văn bản sau"));
            return new Thing(moves, () -> {
                LookUpFigures.CellHistory history = office.the(LookUpFigures.class)
                        .cell(office.department(), claims.getFirst().cell(), Belief.NOW)
                        .orElseThrow();
                return history.accepted().map(f -> f.quantity().code()).orElse("none") + " by "
                        + history.decisions().size();
            });
        }
    },

    TEXT {
        @Override
        Thing fresh(RunningOffice office) {
            Letter letter = office.letter();
            byte[] text = letter.text().getBytes(StandardCharsets.UTF_8);
            Actor actor = office.department();
            return new Thing(
                    Map.of("receive", () -> office.the(ReceiveReport.class).receive(actor, letter.name(), text, false)),
                    () -> "");
        }
    },

    ACCOUNT_NAME {
        @Override
        Thing fresh(RunningOffice office) {
            String name = "trung." + office.next();
            Actor actor = office.administrator();
            return new Thing(
                    Map.of(
                            "open",
                            () -> office.the(OpenAccount.class)
                                    .open(actor, name, "Người Trùng Tên", "", RunningOffice.AN_GIANG)),
                    () -> "");
        }
    },

    ACCOUNT {
        @Override
        Thing fresh(RunningOffice office) {
            PersonId person = office.person();
            RoleId held = office.role(person, Role.SPECIALIST, RunningOffice.AN_GIANG);
            Actor actor = office.administrator();
            Map<String, Callable<Outcome<?>>> moves = new LinkedHashMap<>();
            moves.put("close", () -> office.the(CloseAccount.class).close(actor, person));
            moves.put("open again", () -> office.the(CloseAccount.class).openAgain(actor, person));
            moves.put(
                    "give",
                    () -> office.the(GiveRole.class)
                            .give(
                                    actor,
                                    person,
                                    Role.CLERK,
                                    RunningOffice.AN_GIANG,
                                    RunningOffice.DAY,
                                    Optional.empty(),
                                    "bổ nhiệm"));
            moves.put("end", () -> office.the(GiveRole.class).end(actor, person, held));
            return new Thing(moves, () -> state(office.account(person)));
        }
    },

    DEPUTY {
        @Override
        Thing fresh(RunningOffice office) {
            PersonId person = office.person();
            RoleId held = office.role(person, Role.SPECIALIST, RunningOffice.AN_GIANG);
            String deputy = office.account(office.person()).account();
            Actor actor = office.strong(person);
            LetActFor acting = office.the(LetActFor.class);
            LocalDate today = office.the(BusinessClock.class).today();
            long earlier =
                    acting.let(actor, held, "htx", today, today, "đi họp").orElseThrow();
            Map<String, Callable<Outcome<?>>> moves = new LinkedHashMap<>();
            moves.put("let", () -> acting.let(actor, held, deputy, today, today.plusDays(1), "đi công tác"));
            moves.put("take back", () -> acting.takeBack(actor, earlier));
            return new Thing(moves, () -> state(office.account(person)));
        }
    },

    UNIT {
        @Override
        Thing fresh(RunningOffice office) {
            UnitId unit = office.commune();
            UnitId other = office.commune();
            Actor actor = office.department();
            LocalDate day = RunningOffice.DAY;
            Decision decision = TestReorganizing.decision(unit.value());
            String fresh = Integer.toString(office.next());
            List<Part> parts = Stream.of("Bắc ", "Nam ")
                    .map(side ->
                            new Part(new Part.ToNew(new Naming(side + fresh, "xã", "")), Optional.empty(), List.of()))
                    .toList();
            Map<String, Callable<Outcome<?>>> moves = new LinkedHashMap<>();
            moves.put(
                    "rename",
                    () -> office.the(RenameUnit.class).decide(actor, unit, "Tên Mới " + fresh, "xã", day, decision));
            moves.put(
                    "merge",
                    () -> office.the(MergeUnits.class)
                            .decide(actor, List.of(unit, other), new MergeUnits.Existing(other), day, decision));
            moves.put("split", () -> office.the(SplitUnit.class).decide(actor, unit, parts, day, decision));
            moves.put("dissolve", () -> office.the(DissolveUnit.class).decide(actor, unit, day, decision));
            return new Thing(moves, () -> {
                Units units = office.the(KnownUnits.class).now();
                return (units.get(unit).existsOn(day) ? "there" : "gone") + " "
                        + units.successionsFrom(unit).size()
                        + (units.get(unit).nameOn(day).name().startsWith("Tên Mới") ? " renamed" : "");
            });
        }
    },

    TWO_ADMINISTRATORS {
        @Override
        Thing fresh(RunningOffice office) {
            PersonId one = office.person();
            PersonId other = office.person();
            RoleId role = office.role(one, Role.ADMINISTRATOR, RunningOffice.NATION);
            RoleId othersRole = office.role(other, Role.ADMINISTRATOR, RunningOffice.NATION);
            office.onlyAdministrators(one, other);
            Actor actor = office.strong(one);
            Actor otherActor = office.strong(other);
            GiveRole roles = office.the(GiveRole.class);
            Map<String, Callable<Outcome<?>>> moves = new LinkedHashMap<>();
            moves.put("one ends the other's", () -> roles.end(actor, other, othersRole));
            moves.put("the other ends one's", () -> roles.end(otherActor, one, role));
            moves.put(
                    "one closes the other", () -> office.the(CloseAccount.class).close(actor, other));
            moves.put(
                    "the other closes one", () -> office.the(CloseAccount.class).close(otherActor, one));
            return new Thing(moves, () -> state(office.account(one)) + " / " + state(office.account(other)));
        }
    };

    /**
     * One of the kind.
     *
     * @param moves what may be asked of it, by name
     * @param state what it is like now, the same words for every one of the kind
     */
    record Thing(Map<String, Callable<Outcome<?>>> moves, Callable<String> state) {}

    abstract Thing fresh(RunningOffice office);

    private static String state(Account account) {
        return (account.closedAt().isPresent() ? "closed " : "open ")
                + account.roles().stream().map(Transitions::state).toList();
    }

    private static String state(HeldRole role) {
        return role.role()
                + (role.ended() ? " ended" : "")
                + role.deputies().stream()
                        .map(d -> d.ended() ? "deputy ended" : "deputy")
                        .toList();
    }
}
