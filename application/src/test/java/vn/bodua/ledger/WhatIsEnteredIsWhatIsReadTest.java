package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.derived;
import static vn.bodua.ledger.TestLedger.stated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.bodua.indicator.Breakdown;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/** Amounts, qualifiers, ranges, sources and moments come out of the ledger exactly as they went in. */
class WhatIsEnteredIsWhatIsReadTest {

    private static TestLedger ledger;
    private static long document;

    @BeforeContainer
    static void openLedger() {
        ledger = new TestLedger();
        document = ledger.document("Báo cáo của An Giang");
    }

    @Property(tries = 100)
    void everyQuantityComesBackExactly(
            @ForAll @Size(min = 1, max = 10) List<@net.jqwik.api.From("quantities") Quantity> quantities) {
        NewFigure[] claims = quantities.stream()
                .map(q -> stated(ledger.untouchedCell(), q, document))
                .toArray(NewFigure[]::new);

        List<Figure> entered = ledger.enter(claims);

        assertThat(entered).extracting(Figure::quantity).isEqualTo(quantities);
        assertThat(entered.stream().map(f -> ledger.figures().at(f.position()).orElseThrow()))
                .isEqualTo(entered);
    }

    /** Up to sixty digits, up to forty of them behind the point, thousands of milliards and hundredths of a đồng alike. */
    @Provide
    Arbitrary<Quantity> quantities() {
        Arbitrary<BigDecimal> amounts = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60)),
                        Arbitraries.integers().between(-20, 40).withoutEdgeCases())
                .as(BigDecimal::new);
        Arbitrary<String> measures =
                Arbitraries.of("HTX", "VND", "VND/người", "%", "tấn").withoutEdgeCases();
        Arbitrary<Quantity> single = Combinators.combine(
                        amounts,
                        measures,
                        Arbitraries.of(Stream.of(Qualifier.values())
                                .filter(q -> q != Qualifier.RANGE)
                                .toList()))
                .as(Quantity::of);
        Arbitrary<Quantity> range = Combinators.combine(amounts, amounts, measures)
                .as((a, b, measure) -> Quantity.range(a.min(b), a.max(b), measure));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, single), net.jqwik.api.Tuple.of(1, range));
    }

    @Property(tries = 60)
    void everyShapeOfPeriodAndEveryBreakdownComesBack(
            @ForAll("periods") Period period, @ForAll("breakdowns") Breakdown breakdown) {
        Cell cell = Cell.ofValue(TestLedger.AN_GIANG, "coop.members", breakdown, period);

        Figure entered = ledger.enter(stated(cell, coops(246), document)).getFirst();

        assertThat(ledger.figures().at(entered.position()))
                .get()
                .extracting(Figure::cell)
                .isEqualTo(cell);
        assertThat(ledger.figures().claims(cell)).contains(entered);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.of(
                        "2020",
                        "2020-H1",
                        "2020-H2",
                        "2020-Q3",
                        "2017-4M",
                        "2020-9M",
                        "2020-06",
                        "2020-11-27",
                        "2017..2020",
                        "2020-05..2020-08",
                        "2020-02-29..2020-03-01")
                .map(code -> Period.parse(code).orElseThrow());
    }

    @Provide
    Arbitrary<Breakdown> breakdowns() {
        return Arbitraries.of("", "agriculture", "agriculture+female", "female+full_member+non_agriculture")
                .map(Breakdown::ofCode);
    }

    @Example
    void aDerivedFigureKeepsItsArithmeticAndTheSentenceItFollowsFrom() {
        Source.Derivation source =
                new Source.Derivation(document, 0, "tăng 2.002 HTX so với cùng kỳ", "23.280 = 25.282 − 2.002");
        NewFigure claim = new NewFigure(ledger.untouchedCell(), coops(23_280), source);

        Figure entered = ledger.enter(claim).getFirst();

        assertThat(ledger.figures().at(entered.position()).orElseThrow().source())
                .isEqualTo(source);
    }

    @Example
    void aQuoteKeepsEveryLetterOfItsLanguage() {
        Source.Sentence source = new Source.Sentence(document, 0, "“nâng tổng số HTX … lên 08 HTX” – Đắk Lắk\t½ ₫\n🥢");
        NewFigure claim = new NewFigure(ledger.untouchedCell(), coops(8), source);

        Figure entered = ledger.enter(claim).getFirst();

        assertThat(ledger.figures().at(entered.position()).orElseThrow().source())
                .isEqualTo(source);
    }

    @Example
    void theMomentOfRecordingComesBackToTheLastDigitThatAClockGives() {
        ledger.passes(java.time.Duration.ofNanos(123_456_789));

        Figure entered =
                ledger.enter(stated(ledger.untouchedCell(), coops(8), document)).getFirst();

        assertThat(ledger.figures().at(entered.position())).contains(entered);
        assertThat(entered.recordedAt()).isEqualTo(ledger.clock().now());
        assertThat(entered.recordedBy()).isEqualTo(TestLedger.OFFICER);
    }

    @Example
    void aDocumentsFiguresAreFoundInTheOrderOfTheirEntry() {
        long another = ledger.document("Báo cáo của Kiên Giang");
        Cell cell = ledger.untouchedCell();
        List<Figure> entered = ledger.enter(
                stated(cell, coops(2), another),
                derived(ledger.untouchedCell(), coops(3), another),
                stated(ledger.untouchedCell(), coops(1), another));

        assertThat(ledger.figures().ofDocument(another)).isEqualTo(entered);
    }

    @Example
    void whatWasNeverEnteredIsNotFound() {
        assertThat(ledger.figures().at(987_654_321L)).isEmpty();
        assertThat(ledger.figures().ofDocument(987_654_321L)).isEmpty();
        assertThat(ledger.figures().accepted(ledger.untouchedCell(), Belief.NOW))
                .isEmpty();
    }
}
