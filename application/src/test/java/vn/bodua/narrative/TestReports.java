package vn.bodua.narrative;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.bodua.access.Actor;
import vn.bodua.access.Reach;
import vn.bodua.access.TestActors;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.TestLedger;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.Period;

/** Reports in words on a real database: received, reviewed, entered, written by the use cases of the application. */
final class TestReports {

    static final Actor OFFICER = TestActors.everywhere(TestLedger.OFFICER);

    final TestLedger ledger = new TestLedger();
    final ReceiveReport receive;
    final ReviewStatement review;
    final EnterReport enter;
    final WriteReport write;
    final Reports reports;

    TestReports() {
        DocumentTables tables = new DocumentTables(ledger.database().sql());
        KnownUnits known = KnownUnits.always(ledger.units());
        JudgeStatement judge = new JudgeStatement(known, ledger.dictionary(), ledger.figures(), ledger.clock());
        ReviewedArithmetic arithmetic = new ReviewedArithmetic(ledger.dictionary());
        reports = new Reports(tables, arithmetic, judge);
        receive = new ReceiveReport(new ReadReport(known, ledger.dictionary()), tables, known, ledger.clock());
        review = new ReviewStatement(tables, judge, ledger.clock());
        enter = new EnterReport(reports, tables, arithmetic, judge, ledger.enterFigures(), ledger.clock());
        write = new WriteReport(ledger.figures(), known, ledger.dictionary(), tables, ledger.clock());
    }

    ReportId received(String text) {
        return receive(text).orElseThrow();
    }

    Outcome<ReportId> receive(String text) {
        return ledger.inTransaction(
                () -> receive.receive(OFFICER, "bao-cao.txt", text.getBytes(StandardCharsets.UTF_8), false));
    }

    Outcome<List<Figure>> enter(ReportId id) {
        return ledger.inTransaction(() -> enter.enter(OFFICER, id));
    }

    Outcome<Statement> keep(ReportId id, int ordinal) {
        return ledger.inTransaction(() -> review.keep(OFFICER, id, ordinal));
    }

    Outcome<Statement> drop(ReportId id, int ordinal) {
        return ledger.inTransaction(() -> review.drop(OFFICER, id, ordinal));
    }

    Outcome<Statement> correct(ReportId id, int ordinal, Statement corrected) {
        return ledger.inTransaction(() -> review.correct(OFFICER, id, ordinal, corrected));
    }

    Report report(ReportId id) {
        return reports.byId(id, Reach.everything()).orElseThrow();
    }

    /** The place of the statement with this printed value. */
    int saying(ReportId id, String value) {
        return report(id).statements().stream()
                .filter(s -> s.read().quantity().code().equals(value))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    List<String> counted(UnitId unit, Period period) {
        return ledger.figures().acceptedOf(unit, Belief.NOW).stream()
                .filter(f -> f.cell().period().equals(period) && f.cell().kind() == FigureKind.VALUE)
                .map(f -> f.cell().indicator() + " " + f.cell().breakdown() + " = "
                        + f.quantity().code())
                .sorted()
                .toList();
    }

    Unit unit(String id) {
        return ledger.units().get(new UnitId(id));
    }
}
