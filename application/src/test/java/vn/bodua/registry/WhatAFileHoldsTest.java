package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Product.Certificate;
import vn.bodua.registry.Product.Standard;
import vn.bodua.time.BusinessClock;

@DisplayName("A file holds")
class WhatAFileHoldsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final TestRegistry registry = new TestRegistry();
    private final RegistrantId one = registry.cooperative("HTX Tân Tiến", "2015-03-01");

    private ShowFile.RegistryFile file() {
        return registry.file.show(registry.an, one).orElseThrow();
    }

    private RefusalCode refusedCount(String day, Map<CensusItem, Long> counts) {
        return refusal(registry.counted(one, day, counts)).code();
    }

    @Test
    @DisplayName("every count that was asked, managers and officers; what was not asked is not there")
    void census() {
        Map<CensusItem, Long> counts = new EnumMap<>(CensusItem.class);
        for (CensusItem item : CensusItem.values()) {
            counts.put(item, item.whole().isEmpty() ? 1_000_000_000L : item.ordinal());
        }
        Census whole = new Census(
                DAY,
                counts,
                List.of(
                        new Census.Managers(Position.CHAIR, Education.DEGREE, 1),
                        new Census.Managers(Position.CONTROL, Education.NONE, 2)),
                List.of(
                        new Census.Officer(Position.CHAIR, "Nguyễn Thị Thường"),
                        new Census.Officer(Position.DIRECTOR, " ")));
        registry.census.record(registry.an, one, whole).orElseThrow();
        registry.counted(one, "2025-12-31", Map.of(CensusItem.WORKERS, 12L)).orElseThrow();
        assertThat(file().censuses())
                .extracting(OnRecord::what)
                .containsExactly(whole, Census.of(LocalDate.of(2025, 12, 31), Map.of(CensusItem.WORKERS, 12L)));
        assertThat(whole.officers()).hasSize(1);
        FindRegistrants.Line line = registry.listed(one, "2026-01-01").orElseThrow();
        assertThat(line.workers()).contains(12L);
        assertThat(line.members()).as("of the last census that asked for them").contains(1_000_000_000L);
        assertThat(registry.listed(one, "2024-12-30").orElseThrow().members()).isEmpty();
    }

    static Stream<CensusItem> parts() {
        return Stream.of(CensusItem.values()).filter(item -> item.whole().isPresent());
    }

    @ParameterizedTest
    @MethodSource("parts")
    @DisplayName("no part larger than its whole, and no parts of one division that are so together")
    void noPartIsMore(CensusItem part) {
        CensusItem whole = part.whole().orElseThrow();
        assertThat(refusedCount("2024-12-31", Map.of(whole, 10L, part, 11L))).isEqualTo(RefusalCode.PARTS_EXCEED_WHOLE);
        assertThat(registry.counted(one, "2024-12-31", Map.of(whole, 10L, part, 10L)))
                .isInstanceOf(Outcome.Done.class);
        part.beside().stream()
                .filter(other -> other != part)
                .forEach(other -> assertThat(refusedCount("2024-12-31", Map.of(whole, 10L, part, 6L, other, 5L)))
                        .isEqualTo(RefusalCode.PARTS_EXCEED_WHOLE));
    }

    @Test
    @DisplayName("women among the members beside persons among them: these are two divisions")
    void divisions() {
        assertThat(registry.counted(
                        one,
                        "2024-12-31",
                        Map.of(
                                CensusItem.MEMBERS, 10L,
                                CensusItem.MEMBER_PERSONS, 10L,
                                CensusItem.MEMBER_WOMEN, 7L,
                                CensusItem.MEMBER_MINORITY, 7L)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusal(registry.counted(
                        one,
                        "2024-12-31",
                        Map.of(
                                CensusItem.MEMBERS,
                                10L,
                                CensusItem.MEMBER_PERSONS,
                                6L,
                                CensusItem.MEMBER_HOUSEHOLDS,
                                5L))))
                .isEqualTo(Refusal.of(
                        RefusalCode.PARTS_EXCEED_WHOLE,
                        "parts",
                        "member_persons + member_households",
                        "sum",
                        "11",
                        "whole",
                        "members",
                        "limit",
                        "10"));
    }

    @Test
    @DisplayName("no count below 0, none before it was founded, after it ended, or of a day to come")
    void counts() {
        assertThat(refusedCount("2024-12-31", Map.of(CensusItem.MEMBERS, -1L))).isEqualTo(RefusalCode.VALUE_UNREADABLE);
        assertThat(refusedCount("2015-02-28", Map.of())).isEqualTo(RefusalCode.EVENT_BEFORE_FOUNDING);
        assertThat(refusedCount("2026-11-21", Map.of())).isEqualTo(RefusalCode.EVENT_IN_FUTURE);
        assertThat(refusal(registry.census.record(
                                registry.an,
                                one,
                                new Census(
                                        DAY,
                                        Map.of(),
                                        List.of(new Census.Managers(Position.CHAIR, Education.DEGREE, 0)),
                                        List.of())))
                        .code())
                .isEqualTo(RefusalCode.VALUE_UNREADABLE);
        assertThat(refusal(registry.census.record(
                                registry.an,
                                one,
                                new Census(
                                        DAY,
                                        Map.of(),
                                        List.of(
                                                new Census.Managers(Position.CHAIR, Education.DEGREE, 1),
                                                new Census.Managers(Position.CHAIR, Education.DEGREE, 2)),
                                        List.of())))
                        .code())
                .isEqualTo(RefusalCode.VALUE_UNREADABLE);
        registry.on(one, "2020-06-30", new LifeEvent.Dissolved(LifeEvent.Way.VOLUNTARY))
                .orElseThrow();
        assertThat(refusedCount("2020-06-30", Map.of())).isEqualTo(RefusalCode.ENDED_ALREADY);
        assertThat(registry.counted(one, "2020-06-29", Map.of(CensusItem.MEMBERS, 9L)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("the census that was recorded last for a day in lists, and all of them for who opens the file")
    void corrected() {
        registry.counted(one, "2024-12-31", Map.of(CensusItem.MEMBERS, 90L)).orElseThrow();
        registry.counted(one, "2024-12-31", Map.of(CensusItem.MEMBERS, 80L)).orElseThrow();
        assertThat(registry.listed(one, "2024-12-31").orElseThrow().members()).contains(80L);
        assertThat(file().censuses()).hasSize(2);
    }

    @Test
    @DisplayName("the size by the rule of the day, told from what was counted by then")
    void size() {
        registry.counted(one, "2019-12-31", Map.of(CensusItem.MEMBERS, 400L, CensusItem.CAPITAL, 12_000_000_000L))
                .orElseThrow();
        assertThat(registry.listed(one, "2020-03-31").orElseThrow().size()).isEmpty();
        assertThat(registry.listed(one, "2020-04-01").orElseThrow().size()).contains(SizeClass.MEDIUM);
        assertThat(registry.listed(one, "2024-11-01").orElseThrow().size()).contains(SizeClass.LARGE);
        registry.counted(one, "2025-06-30", Map.of(CensusItem.CAPITAL, 6_000_000_000L))
                .orElseThrow();
        assertThat(registry.listed(one, "2025-06-30").orElseThrow().size())
                .as("without revenue it cannot be told that it is not large")
                .isEmpty();
        registry.year
                .record(registry.an, one, new YearResults(2025, Map.of(YearItem.REVENUE, 9_000_000_000L), List.of()))
                .orElseThrow();
        assertThat(registry.listed(one, "2025-12-31").orElseThrow().size()).isEmpty();
        assertThat(registry.listed(one, "2026-01-01").orElseThrow().size()).contains(SizeClass.MEDIUM);
    }

    @Test
    @DisplayName("what came of its years, with losses and loans, and refuses what cannot be")
    void years() {
        YearResults results = new YearResults(
                2024,
                Map.of(
                        YearItem.REVENUE, 5_000_000_000L,
                        YearItem.REVENUE_FROM_MEMBERS, 5_000_000_000L,
                        YearItem.PROFIT_BEFORE_TAX, -20_000_000L,
                        YearItem.PROFIT_AFTER_TAX, -20_000_000L,
                        YearItem.WORKER_INCOME, 6_500_000L,
                        YearItem.MEMBER_INCOME, 4_500_000L,
                        YearItem.PAID_TO_BUDGET, 12_000_000L),
                List.of(new YearResults.Loan("Quỹ hỗ trợ phát triển HTX", 500_000_000L, 500_000_000L)));
        registry.year.record(registry.an, one, results).orElseThrow();
        assertThat(file().results()).extracting(OnRecord::what).containsExactly(results);
        assertThat(refusedYear(2024, Map.of(YearItem.REVENUE, -1L))).isEqualTo(RefusalCode.VALUE_UNREADABLE);
        assertThat(refusedYear(2024, Map.of(YearItem.REVENUE, 1L, YearItem.REVENUE_FROM_MEMBERS, 2L)))
                .isEqualTo(RefusalCode.PARTS_EXCEED_WHOLE);
        assertThat(refusedYear(2026, Map.of())).isEqualTo(RefusalCode.PERIOD_IN_FUTURE);
        assertThat(refusedYear(2014, Map.of())).isEqualTo(RefusalCode.EVENT_BEFORE_FOUNDING);
        assertThat(refusedLoan(" ", 1, 1)).isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusedLoan("VBSP", 1, 2)).isEqualTo(RefusalCode.PARTS_EXCEED_WHOLE);
        assertThat(refusedLoan("VBSP", -1, -1)).isEqualTo(RefusalCode.VALUE_UNREADABLE);
        registry.on(one, "2023-07-01", new LifeEvent.Dissolved(LifeEvent.Way.VOLUNTARY))
                .orElseThrow();
        assertThat(refusedYear(2024, Map.of())).isEqualTo(RefusalCode.ENDED_ALREADY);
        assertThat(registry.year.record(registry.an, one, new YearResults(2023, Map.of(), List.of())))
                .as("of the year in which it ended there are results")
                .isInstanceOf(Outcome.Done.class);
    }

    private RefusalCode refusedYear(int year, Map<YearItem, Long> amounts) {
        return refusal(registry.year.record(registry.an, one, new YearResults(year, amounts, List.of())))
                .code();
    }

    private RefusalCode refusedLoan(String lender, long amount, long outstanding) {
        return refusal(registry.year.record(
                        registry.an,
                        one,
                        new YearResults(2024, Map.of(), List.of(new YearResults.Loan(lender, amount, outstanding)))))
                .code();
    }

    @Test
    @DisplayName("products with certificates, of each name what was recorded last")
    void products() {
        Product rice = new Product("Gạo nếp cái hoa vàng", "agri_food", List.of(), Optional.empty());
        Product certified = new Product(
                "gạo nếp cái hoa vàng",
                "agri_food",
                List.of(
                        Certificate.ocop(4, "12/QĐ", LocalDate.of(2024, 3, 1)),
                        new Certificate(
                                Standard.VIETGAP,
                                Optional.empty(),
                                "VG-1",
                                LocalDate.of(2024, 1, 1),
                                Optional.empty())),
                Optional.empty());
        registry.product.record(registry.an, one, rice).orElseThrow();
        registry.product.record(registry.an, one, certified).orElseThrow();
        assertThat(file().products()).extracting(OnRecord::what).containsExactly(certified);
        Certificate stars = certified.certificates().getFirst();
        assertThat(stars.validOn(LocalDate.of(2027, 2, 28))).isTrue();
        assertThat(stars.validOn(LocalDate.of(2027, 3, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OCOP,    ,  2024-01-01, 2027-01-01, VALUE_UNREADABLE
            OCOP,    6, 2024-01-01, 2027-01-01, VALUE_UNREADABLE
            OCOP,    0, 2024-01-01, 2027-01-01, VALUE_UNREADABLE
            ORGANIC, 3, 2024-01-01, 2027-01-01, VALUE_UNREADABLE
            ORGANIC, ,  2024-01-01, 2024-01-01, VALUE_UNREADABLE
            """)
    @DisplayName("no stars but 1 to 5 of OCOP, and no certificate that ends before it begins")
    void certificates(Standard standard, @Nullable Integer stars, LocalDate from, LocalDate until, RefusalCode code) {
        Certificate wrong = new Certificate(standard, Optional.ofNullable(stars), "1", from, Optional.of(until));
        assertThat(refusal(registry.product.record(
                                registry.an, one, new Product("Gạo", "", List.of(wrong), Optional.empty())))
                        .code())
                .isEqualTo(code);
        assertThat(refusal(registry.product.record(registry.an, one, new Product(" ", "", List.of(), Optional.empty())))
                        .code())
                .isEqualTo(RefusalCode.FIELD_EMPTY);
    }

    @Test
    @DisplayName("links, which its partner's file shows too; a link recorded again with an end has ended")
    void links() {
        RegistrantId other = registry.cooperative("HTX Hợp Tiến", "2015-03-01");
        LocalDate from = LocalDate.of(2022, 1, 1);
        Link begun = new Link(Link.Kind.SUPPLY, new Link.Registered(other), from, Optional.empty());
        Link ended = new Link(Link.Kind.SUPPLY, new Link.Registered(other), from, Optional.of(DAY));
        Link outside = new Link(
                Link.Kind.PURCHASE, new Link.Outside("Công ty CP Siêu Thị"), from.minusYears(1), Optional.empty());
        List.of(begun, ended, outside)
                .forEach(l -> registry.link.record(registry.an, one, l).orElseThrow());
        assertThat(file().links())
                .extracting(OnRecord::what)
                .containsExactly(new LinkOf(one, outside), new LinkOf(one, ended));
        assertThat(registry.file.show(registry.an, other).orElseThrow().links())
                .extracting(OnRecord::what)
                .containsExactly(new LinkOf(one, ended));
        assertThat(refusedLink(new Link.Registered(one), from, Optional.empty()))
                .isEqualTo(RefusalCode.VALUE_UNREADABLE);
        assertThat(refusedLink(new Link.Registered(new RegistrantId(999)), from, Optional.empty()))
                .isEqualTo(RefusalCode.REGISTRANT_UNKNOWN);
        assertThat(refusedLink(new Link.Outside(" "), from, Optional.empty())).isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusedLink(new Link.Outside("A"), from, Optional.of(from))).isEqualTo(RefusalCode.VALUE_UNREADABLE);
        assertThat(refusedLink(new Link.Outside("A"), LocalDate.of(2026, 11, 21), Optional.empty()))
                .isEqualTo(RefusalCode.EVENT_IN_FUTURE);
    }

    @Test
    @DisplayName("what was known at the end of a day, and before its first entry nothing but its name")
    void known() {
        registry.product
                .record(registry.an, one, new Product("Gạo", "agri_food", List.of(), Optional.empty()))
                .orElseThrow();
        LocalDate then = registry.clock.today();
        registry.clock.forward(Duration.between(registry.clock.now(), BusinessClock.endOf(then)));
        registry.product
                .record(registry.an, one, new Product("gạo", "noodles", List.of(), Optional.empty()))
                .orElseThrow();
        registry.counted(one, "2024-12-31", Map.of(CensusItem.MEMBERS, 90L)).orElseThrow();
        ShowFile.RegistryFile known =
                registry.file.knownAt(registry.an, one, then).orElseThrow();
        assertThat(known.products()).extracting(p -> p.what().goods()).containsExactly("agri_food");
        assertThat(known.censuses())
                .as("recorded in the first moment of the next day")
                .isEmpty();
        assertThat(known.life().chapters()).hasSize(1);
        assertThat(registry.file
                        .knownAt(registry.an, one, then.plusDays(1))
                        .orElseThrow()
                        .censuses())
                .hasSize(1);
        ShowFile.RegistryFile before =
                registry.file.knownAt(registry.an, one, then.minusDays(1)).orElseThrow();
        assertThat(before.life().events()).isEmpty();
        assertThat(before.products()).isEmpty();
        assertThat(before.name()).isEqualTo("HTX Tân Tiến");
        assertThat(refusal(registry.file.knownAt(registry.an, new RegistrantId(999), then))
                        .code())
                .isEqualTo(RefusalCode.REGISTRANT_UNKNOWN);
    }

    private RefusalCode refusedLink(Link.Partner partner, LocalDate from, Optional<LocalDate> until) {
        return refusal(registry.link.record(registry.an, one, new Link(Link.Kind.CONTRACT, partner, from, until)))
                .code();
    }
}
