package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Reach;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

class ReviewBeforeEntryTest {

    private static final UnitId AN_GIANG = new UnitId("an-giang");
    private static final Period FIRST_HALF = Period.half(2020, 1);
    private static final String SOUND = """
            Liên minh HTX tỉnh An Giang báo cáo 6 tháng đầu năm 2020

            Toàn tỉnh hiện có 213 HTX, trong đó 165 HTX nông nghiệp, 24 HTX phi nông nghiệp và 24 quỹ tín dụng nhân dân. \
            6 tháng đầu năm 2020, tỉnh thành lập mới 17 HTX, tăng 5 HTX so với cùng kỳ năm 2019.
            """;
    private static final String WRONG_SUM = SOUND.replace("165 HTX", "166 HTX");

    private TestReports desk;

    @BeforeEach
    void aNewDesk() {
        desk = new TestReports();
    }

    @Test
    @DisplayName("a received report puts nothing into the ledger")
    void nothingEntersUnreviewed() {
        desk.received(SOUND);

        assertThat(desk.ledger.figures().size(Reach.everything()).figures()).isZero();
    }

    @Test
    @DisplayName("entry takes what nothing speaks against, values as stated")
    void certainStatementsEnter() {
        desk.enter(desk.received(SOUND)).orElseThrow();

        assertThat(desk.counted(AN_GIANG, FIRST_HALF))
                .containsExactly(
                        "coop.count  = 213",
                        "coop.count agriculture = 165",
                        "coop.count credit_fund = 24",
                        "coop.count non_agriculture = 24",
                        "coop.new  = 17");
    }

    @Test
    @DisplayName("what follows from a change is entered as derived, with its formula")
    void whatFollowsIsDerived() {
        desk.enter(desk.received(SOUND)).orElseThrow();

        Figure yearBefore = desk.ledger
                .figures()
                .accepted(
                        Cell.ofValue(
                                AN_GIANG,
                                "coop.new",
                                vn.bodua.indicator.Breakdown.NONE,
                                FIRST_HALF.samePeriodLastYear()),
                        Belief.NOW)
                .orElseThrow();
        assertThat(yearBefore.isDerived()).isTrue();
        assertThat(yearBefore.quantity().code()).isEqualTo("12");
        assertThat(yearBefore.source().inDocument().orElseThrow().quote()).contains("5 HTX");
    }

    @Test
    @DisplayName("every figure leads back to the words that carry it")
    void everyFigureHasItsSentence() {
        ReportId id = desk.received(SOUND);
        desk.enter(id).orElseThrow();

        assertThat(desk.ledger.figures().ofDocument(id.value())).isNotEmpty().allSatisfy(figure -> {
            assertThat(SOUND)
                    .contains(figure.source().inDocument().orElseThrow().quote());
            assertThat(figure.source().inDocument().orElseThrow().document()).isEqualTo(id.value());
        });
    }

    @Test
    @DisplayName("a failed check keeps its statements back until a person looked")
    void doubtfulStatementsWait() {
        ReportId id = desk.received(WRONG_SUM);
        desk.enter(id).orElseThrow();

        assertThat(desk.counted(AN_GIANG, FIRST_HALF)).containsExactly("coop.new  = 17");
        assertThat(desk.report(id).failedChecks())
                .extracting(Check::explanation)
                .singleElement()
                .asString()
                .contains("166 + 24 + 24 = 214", "213");
    }

    @Test
    @DisplayName("a person may keep what a check doubts, and it enters as printed")
    void keptStatementsEnter() {
        ReportId id = desk.received(WRONG_SUM);
        desk.keep(id, desk.saying(id, "166")).orElseThrow();
        desk.enter(id).orElseThrow();

        assertThat(desk.counted(AN_GIANG, FIRST_HALF))
                .containsExactly("coop.count agriculture = 166", "coop.new  = 17");
    }

    @Test
    @DisplayName("a correction takes the place of what was read, and makes the check hold")
    void correctionsEnter() {
        ReportId id = desk.received(WRONG_SUM);
        int wrong = desk.saying(id, "166");
        Statement read = desk.report(id).statements().get(wrong).read();
        desk.correct(id, wrong, with(read, Quantity.exactly("165", "HTX"))).orElseThrow();

        assertThat(desk.report(id).failedChecks()).isEmpty();
        desk.enter(id).orElseThrow();
        assertThat(desk.counted(AN_GIANG, FIRST_HALF)).contains("coop.count agriculture = 165", "coop.count  = 213");
    }

    @Test
    @DisplayName("a dropped statement stays out, and can be taken back before entry")
    void droppedStatementsStayOut() {
        ReportId id = desk.received(SOUND);
        int founded = desk.saying(id, "17");
        desk.drop(id, founded).orElseThrow();
        assertThat(desk.report(id).statements().get(founded).willBeEntered()).isFalse();

        desk.keep(id, founded).orElseThrow();
        desk.drop(id, founded).orElseThrow();
        desk.enter(id).orElseThrow();

        assertThat(desk.counted(AN_GIANG, FIRST_HALF)).noneMatch(f -> f.startsWith("coop.new"));
    }

    @Test
    @DisplayName("another report that says otherwise is to be looked at, and kept it stands beside the first")
    void rivalsStandSideBySide() {
        desk.enter(desk.received(SOUND)).orElseThrow();
        ReportId rival = desk.received("Tỉnh An Giang: 6 tháng đầu năm 2020 thành lập mới 19 HTX.");
        int founded = desk.saying(rival, "19");

        assertThat(desk.report(rival).statements().get(founded).readiness())
                .isInstanceOfSatisfying(
                        Readiness.ToLookAt.class,
                        doubt -> assertThat(doubt.reason()).isEqualTo(Readiness.Reason.RIVAL_FIGURE));

        desk.keep(rival, founded).orElseThrow();
        desk.enter(rival).orElseThrow();
        assertThat(desk.ledger.figures().contested()).hasSize(1);
        assertThat(desk.counted(AN_GIANG, FIRST_HALF)).contains("coop.new  = 17");
    }

    @Test
    @DisplayName("refuses to enter a report twice, an unknown report, and one with nothing left to enter")
    void refusesWhatCannotBeEntered() {
        ReportId id = desk.received(SOUND);
        desk.enter(id).orElseThrow();

        assertThat(refusalOf(desk.enter(id))).isEqualTo(RefusalCode.NOTHING_TO_ENTER);
        assertThat(refusalOf(desk.enter(new ReportId(999)))).isEqualTo(RefusalCode.DOCUMENT_UNKNOWN);
    }

    @Test
    @DisplayName("refuses to review what was entered, what does not exist, and a correction that no cell fits")
    void refusesReviewsThatComeTooLate() {
        ReportId id = desk.received(SOUND);
        Statement read = desk.report(id).statements().getFirst().read();
        Statement nowhere = new Statement(
                "Tỉnh Không Có",
                read.period(),
                read.indicator(),
                read.breakdown(),
                read.kind(),
                read.quantity(),
                read.base(),
                read.quote(),
                read.evidence());

        assertThat(refusalOf(desk.correct(id, 0, nowhere))).isEqualTo(RefusalCode.UNIT_UNKNOWN);
        assertThat(refusalOf(desk.drop(id, 99))).isEqualTo(RefusalCode.STATEMENT_UNKNOWN);
        assertThat(refusalOf(desk.drop(new ReportId(999), 0))).isEqualTo(RefusalCode.DOCUMENT_UNKNOWN);
        desk.enter(id).orElseThrow();
        assertThat(refusalOf(desk.drop(id, 0))).isEqualTo(RefusalCode.DOCUMENT_ALREADY_ENTERED);
    }

    @Test
    @DisplayName("refuses a text that was received before, whatever its name, and one without a figure")
    void refusesWhatBringsNothing() {
        desk.received(SOUND);

        assertThat(refusalOf(desk.receive(SOUND))).isEqualTo(RefusalCode.DOCUMENT_KNOWN_ALREADY);
        assertThat(refusalOf(
                        desk.receive("Hội nghị đã thảo luận sôi nổi về phương hướng của các hợp tác xã trong tỉnh.")))
                .isEqualTo(RefusalCode.READ_NO_FIGURE);
        assertThat(refusalOf(desk.receive(""))).isEqualTo(RefusalCode.READ_EMPTY);
    }

    @Test
    @DisplayName("a unit that did not exist then and a period that has not begun cannot be entered, and say why")
    void impossibleStatementsSayWhy() {
        ReportId merged = desk.received("Tỉnh Kiên Giang: năm 2026 tỉnh thành lập mới 12 HTX.");
        ReportId future = desk.received("Tỉnh Hà Tĩnh: năm 2031 tỉnh thành lập mới 12 HTX.");

        assertThat(impossible(merged)).contains(RefusalCode.UNIT_NOT_AT_DATE);
        assertThat(impossible(future)).contains(RefusalCode.PERIOD_IN_FUTURE);
        assertThat(refusalOf(desk.enter(merged))).isEqualTo(RefusalCode.NOTHING_TO_ENTER);
    }

    @Test
    @DisplayName("a target is entered beside the values, for the unit that set it")
    void targetsAreTargets() {
        ReportId id =
                desk.received("Liên minh HTX tỉnh An Giang: kế hoạch năm 2021, tỉnh phấn đấu thành lập mới 30 HTX.");
        List<Figure> entered = desk.enter(id).orElseThrow();

        assertThat(entered).singleElement().satisfies(f -> {
            assertThat(f.cell().kind()).isEqualTo(FigureKind.TARGET);
            assertThat(f.cell().unit()).isEqualTo(AN_GIANG);
            assertThat(f.cell().period()).isEqualTo(Period.year(2021));
        });
    }

    private Optional<RefusalCode> impossible(ReportId id) {
        return desk.report(id).statements().stream()
                .map(ReviewedStatement::readiness)
                .filter(Readiness.Impossible.class::isInstance)
                .map(r -> ((Readiness.Impossible) r).refusal().code())
                .findFirst();
    }

    private static Statement with(Statement read, Quantity quantity) {
        return new Statement(
                read.unit(),
                read.period(),
                read.indicator(),
                read.breakdown(),
                read.kind(),
                quantity,
                read.base(),
                read.quote(),
                read.evidence());
    }

    private static RefusalCode refusalOf(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<?>) outcome).refusal();
        return refusal.code();
    }
}
