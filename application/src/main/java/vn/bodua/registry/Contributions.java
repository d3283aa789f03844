package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Product.Standard;
import vn.bodua.time.Period;

/**
 * What one registrant adds to the figures of a period, in its province and in the nation: to stocks as it stood at the end of
 * the period or, of one that is not over, today; to flows by what happened to it within. Each indicator is counted whole and by
 * every breakdown that the dictionary gives it and the registry knows. Nothing is counted that is not on record.
 */
final class Contributions {

    private static final LocalDate LAW_2012_SINCE = LocalDate.of(2013, 7, 1);
    private static final int LONG_STOP_MONTHS = 12;

    private final Dossier dossier;
    private final Period period;
    private final LocalDate day;
    private final Provinces provinces;
    private final Countable countable;
    private LastCounted counted = LastCounted.of(List.of());
    private Map<Part, Long> added = new HashMap<>();

    /** Nearly everything of one file is added at one place. */
    private UnitId lastPlace = UnitId.NATION;

    private UnitId lastCounted = UnitId.NATION;

    /** Of a period that began. */
    Contributions(Dossier dossier, Period period, LocalDate today, Provinces provinces, Countable countable) {
        this.dossier = dossier;
        this.period = period;
        this.day = period.last().isAfter(today) ? today : period.last();
        this.provinces = provinces;
        this.countable = countable;
    }

    /** A cell of whatever period, of a province, which is counted in the nation too, or of what lies in none. */
    record Part(UnitId unit, String indicator, Breakdown breakdown) {
        Stream<Cell> in(Period period) {
            Cell cell = Cell.ofValue(unit, indicator, breakdown, period);
            return unit.equals(UnitId.NATION)
                    ? Stream.of(cell)
                    : Stream.of(cell, Cell.ofValue(UnitId.NATION, indicator, breakdown, period));
        }
    }

    /** In units of the indicators; cells that it adds nothing to are left out. */
    static Map<Cell, Long> of(
            Dossier dossier, Period period, LocalDate today, Provinces provinces, Countable countable) {
        if (period.first().isAfter(today)) {
            return Map.of();
        }
        Contributions one = new Contributions(dossier, period, today, provinces, countable);
        Map<Cell, Long> cells = new HashMap<>();
        Stream.of(one.stocks(), one.flows())
                .forEach(added -> added.forEach(
                        (part, value) -> part.in(period).forEach(cell -> cells.merge(cell, value, Long::sum))));
        cells.values().removeIf(value -> value == 0);
        return cells;
    }

    /** What it adds to stocks as it stood on the day. */
    Map<Part, Long> stocks() {
        return collected(() -> chapter().ifPresent(this::stands));
    }

    /** What happened to it in the period, and what came of the year and how it is rated where the period is one. */
    Map<Part, Long> flows() {
        boolean year = period.shape() == Period.Shape.YEAR;
        List<RecordedEvent> events = dossier.life().counting().stream()
                .filter(e -> !e.day().isBefore(period.first()) && !e.day().isAfter(day))
                .toList();
        return events.isEmpty() && !year
                ? Map.of()
                : collected(() -> {
                    events.forEach(this::happened);
                    if (year) {
                        results();
                        chapter().ifPresent(this::rated);
                    }
                });
    }

    private Map<Part, Long> collected(Runnable adding) {
        added = new HashMap<>();
        counted = LastCounted.by(day, OnRecord.whatOf(dossier.censuses()));
        adding.run();
        return added;
    }

    /**
     * Days from which on {@link #stocks} may be others than before, of one that has no products, in their order; what
     * changes with the boundaries is left out.
     */
    static LocalDate[] turns(Dossier dossier) {
        Stream<LocalDate> happened = dossier.life().counting().stream()
                .flatMap(e -> e.event().kind() == LifeEvent.Kind.SUSPENDED
                        ? Stream.of(e.day(), e.day().plusMonths(LONG_STOP_MONTHS))
                        : Stream.of(e.day()));
        Stream<LocalDate> counted =
                dossier.censuses().stream().map(census -> census.what().asOf());
        return Stream.of(happened, counted, Stream.of(LAW_2012_SINCE))
                .flatMap(Function.identity())
                .sorted()
                .toArray(LocalDate[]::new);
    }

    /** The last day of the period, or the day of the count. */
    LocalDate day() {
        return day;
    }

    /** Where it stands on the day; empty where it is not there. */
    Optional<UnitId> province() {
        return chapter().flatMap(c -> provinces.of(c.registration().address().place(), day));
    }

    private Optional<Chapter> chapter() {
        return dossier.life().on(day).filter(c -> c.state().living());
    }

    private boolean stoppedLong(Chapter chapter) {
        return !chapter.since().plusMonths(LONG_STOP_MONTHS).isAfter(day);
    }

    private boolean reregistered() {
        return dossier.life().counting().stream()
                .anyMatch(e -> e.event().kind() == LifeEvent.Kind.REREGISTERED
                        && !e.day().isAfter(day));
    }

    private LegalKind kind() {
        return dossier.life().registrant().kind();
    }

    private boolean isCooperative() {
        return kind() == LegalKind.COOPERATIVE || kind() == LegalKind.CREDIT_FUND;
    }

    private void stands(Chapter chapter) {
        UnitId place = chapter.registration().address().place();
        List<String> codes = codes(chapter);
        chapter.affiliation().ifPresent(a -> add("alliance.members", place, affiliated(a), 1));
        products(place);
        switch (kind()) {
            case COOPERATIVE, CREDIT_FUND -> cooperative(chapter, place, codes);
            case UNION -> {
                add("union.count", place, codes, 1);
                last(CensusItem.WORKERS).ifPresent(n -> add("union.workers", place, codes, n));
                only("union.workers", place, "female", last(CensusItem.WORKER_WOMEN));
            }
            case GROUP -> {
                add("group.count", place, codes, 1);
                if (chapter.registration().certified()) {
                    add("group.certified", place, codes, 1);
                }
                last(CensusItem.MEMBERS).ifPresent(n -> add("group.members", place, codes, n));
                only("group.members", place, "female", last(CensusItem.MEMBER_WOMEN));
                last(CensusItem.WORKERS).ifPresent(n -> add("group.workers", place, codes, n));
                only("group.workers", place, "female", last(CensusItem.WORKER_WOMEN));
            }
            case ENTERPRISE -> {}
        }
    }

    private void cooperative(Chapter chapter, UnitId place, List<String> codes) {
        Registration registration = chapter.registration();
        add("coop.count", place, codes, 1);
        if (chapter.state() == State.OPERATING) {
            add("coop.active", place, codes, 1);
        } else {
            add("coop.inactive", place, with(codes, stoppedFor(chapter)), 1);
        }
        if (reregistered()) {
            add("coop.converted", place, codes, 1);
        } else if (registration.law().equals(Optional.of(Law.LAW_2003)) && !day.isBefore(LAW_2012_SINCE)) {
            add("coop.not_converted", place, codes, 1);
        }
        if (!chapter.unions().isEmpty()) {
            add("union.member_coops", place, codes, 1);
        }
        registration.charterCapital().ifPresent(c -> add("coop.charter_capital", place, codes, c));
        people(place, codes);
        last(CensusItem.CAPITAL).ifPresent(n -> add("coop.capital", place, codes, n));
        only("coop.capital", place, "equity", last(CensusItem.EQUITY));
        only("coop.capital", place, "borrowed", last(CensusItem.BORROWED));
        last(CensusItem.ASSETS).ifPresent(n -> add("coop.assets", place, codes, n));
        only("coop.assets", place, "indivisible", last(CensusItem.INDIVISIBLE_ASSETS));
        only("coop.assets", place, "divisible", last(CensusItem.DIVISIBLE_ASSETS));
    }

    private void people(UnitId place, List<String> codes) {
        last(CensusItem.MEMBERS).ifPresent(n -> add("coop.members", place, codes, n));
        only("coop.members", place, "person", last(CensusItem.MEMBER_PERSONS));
        only("coop.members", place, "household", last(CensusItem.MEMBER_HOUSEHOLDS));
        only("coop.members", place, "legal_person", last(CensusItem.MEMBER_LEGAL_PERSONS));
        only("coop.members", place, "full_member", last(CensusItem.FULL_MEMBERS));
        only("coop.members", place, "associate_capital", last(CensusItem.ASSOCIATES_WITH_CAPITAL));
        only("coop.members", place, "associate_no_capital", last(CensusItem.ASSOCIATES_WITHOUT_CAPITAL));
        only("coop.members", place, "female", last(CensusItem.MEMBER_WOMEN));
        only("coop.members", place, "ethnic_minority", last(CensusItem.MEMBER_MINORITY));
        last(CensusItem.WORKERS).ifPresent(n -> add("coop.workers", place, codes, n));
        only("coop.workers", place, "female", last(CensusItem.WORKER_WOMEN));
        only("coop.workers", place, "member_worker", last(CensusItem.WORKER_MEMBERS));
        only("coop.workers", place, "insured_worker", last(CensusItem.WORKERS_INSURED));
        last(CensusItem.SEASONAL_WORKERS).ifPresent(n -> add("coop.workers_seasonal", place, codes, n));
        counted.managers().forEach(m -> {
            List<String> posted = with(codes, m.position().code());
            add("coop.managers", place, posted, m.count());
            switch (m.education()) {
                case ELEMENTARY_INTERMEDIATE -> add("coop.managers_intermediate", place, posted, m.count());
                case DEGREE -> add("coop.managers_degree", place, posted, m.count());
                case NONE -> {}
            }
        });
    }

    private void products(UnitId place) {
        List<Product> made = dossier.madeNow().stream()
                .map(OnRecord::what)
                .filter(p -> p.until().map(day::isBefore).orElse(true))
                .toList();
        List<Integer> stars = made.stream().flatMap(p -> stars(p).stream()).toList();
        stars.forEach(s -> add("ocop.count", place, List.of(kind().code(), "star_" + s), 1));
        stars.stream()
                .max(Integer::compare)
                .ifPresent(best -> add("ocop.owners", place, List.of(kind().code(), "star_" + best), 1));
        List<String> standards = Stream.of(Standard.VIETGAP, Standard.GLOBALGAP, Standard.ORGANIC)
                .filter(s -> made.stream()
                        .anyMatch(p -> p.certificates().stream().anyMatch(c -> c.standard() == s && c.validOn(day))))
                .map(Standard::code)
                .toList();
        if (isCooperative() && !standards.isEmpty()) {
            add("coop.certified_practice", place, standards, 1);
        }
    }

    /** Of the best certificate that is valid on the day. */
    private Optional<Integer> stars(Product product) {
        return product.certificates().stream()
                .filter(c -> c.standard() == Standard.OCOP && c.validOn(day))
                .flatMap(c -> c.stars().stream())
                .max(Integer::compare);
    }

    private void happened(RecordedEvent event) {
        Optional<Chapter> chapter = dossier.life().on(event.day());
        Optional<Chapter> before = dossier.life().on(event.day().minusDays(1)).or(() -> chapter);
        switch (event.event()) {
            case LifeEvent.Founded(Registration registration) -> founded(registration, event.day());
            case LifeEvent.Dissolved(LifeEvent.Way way) ->
                before.ifPresent(c -> {
                    flow("coop.dissolved", c, with(codes(c), way.code()));
                    flowOf(LegalKind.GROUP, "group.dissolved", c);
                });
            case LifeEvent.Suspended suspended ->
                before.ifPresent(c -> {
                    flow("coop.stopped", c, codes(c));
                    flowOf(LegalKind.GROUP, "group.dissolved", c);
                });
            case LifeEvent.Converted converted -> before.ifPresent(c -> flow("coop.to_enterprise", c, codes(c)));
            case LifeEvent.MergedInto(RegistrantId successor, Descent how) ->
                before.ifPresent(c -> flow("coop.merged", c, with(codes(c), how.code())));
            case LifeEvent.SplitInto split ->
                before.ifPresent(c -> flow("coop.merged", c, with(codes(c), Descent.SPLIT.code())));
            case LifeEvent.Separated separated ->
                before.ifPresent(c -> flow("coop.merged", c, with(codes(c), Descent.SPLIT.code())));
            case LifeEvent.GrewInto grew -> before.ifPresent(c -> flowOf(LegalKind.GROUP, "group.to_coop", c));
            case LifeEvent.Joined(UnitId alliance, Affiliation.Kind as) ->
                chapter.ifPresent(c -> c.affiliation()
                        .ifPresent(a -> add(
                                "alliance.members_new",
                                c.registration().address().place(),
                                affiliated(a),
                                1)));
            case LifeEvent.Reregistered r -> {}
            case LifeEvent.Changed c -> {}
            case LifeEvent.Resumed r -> {}
            case LifeEvent.TookIn t -> {}
            case LifeEvent.CameOf c -> {}
            case LifeEvent.Left l -> {}
            case LifeEvent.JoinedUnion j -> {}
            case LifeEvent.LeftUnion l -> {}
        }
    }

    /** What came of others by merger or split is not newly founded; a group that grew into a cooperative is. */
    private void founded(Registration registration, LocalDate on) {
        boolean cameOfOthers = dossier.life().counting().stream()
                .anyMatch(e -> e.day().equals(on)
                        && e.event() instanceof LifeEvent.CameOf(List<RegistrantId> origins, Descent how)
                        && how != Descent.GROWTH);
        if (cameOfOthers) {
            return;
        }
        dossier.life().on(on).ifPresent(c -> {
            List<String> codes = registration.advised() ? with(codes(c), "alliance_advised") : codes(c);
            flow("coop.new", c, codes);
            flowOf(LegalKind.UNION, "union.new", c);
            flowOf(LegalKind.GROUP, "group.new", c);
            if (isCooperative()) {
                registration
                        .charterCapital()
                        .ifPresent(capital -> add(
                                "coop.charter_capital_new",
                                registration.address().place(),
                                codes,
                                capital));
            }
        });
    }

    private void flow(String indicator, Chapter chapter, List<String> codes) {
        if (isCooperative()) {
            add(indicator, chapter.registration().address().place(), codes, 1);
        }
    }

    private void flowOf(LegalKind kind, String indicator, Chapter chapter) {
        if (kind() == kind) {
            add(indicator, chapter.registration().address().place(), codes(chapter), 1);
        }
    }

    /** What came of the year, at the place of its last day there. */
    private void results() {
        int year = period.last().getYear();
        Optional<YearResults> results = dossier.results().stream()
                .map(OnRecord::what)
                .filter(r -> r.year() == year)
                .reduce((earlier, later) -> later);
        Optional<Chapter> chapter = dossier.life().chapters().stream()
                .filter(c -> c.state().living() && !c.from().isAfter(day))
                .reduce((earlier, later) -> later);
        if (results.isEmpty() || chapter.isEmpty()) {
            return;
        }
        UnitId place = chapter.get().registration().address().place();
        List<String> codes = codes(chapter.get());
        YearResults came = results.get();
        if (kind() == LegalKind.UNION) {
            came.amount(YearItem.REVENUE).ifPresent(n -> add("union.revenue", place, codes, n));
        }
        if (isCooperative()) {
            came.amount(YearItem.REVENUE).ifPresent(n -> add("coop.revenue", place, codes, n));
            came.amount(YearItem.REVENUE_FROM_MEMBERS).ifPresent(n -> {
                add("coop.revenue_members", place, codes, n);
                only("coop.revenue", place, "to_members", Optional.of(n));
            });
            came.amount(YearItem.PROFIT_BEFORE_TAX).ifPresent(n -> {
                add("coop.profit", place, codes, n);
                if (n > 0) {
                    add("coop.profitable", place, codes, 1);
                }
            });
            came.amount(YearItem.PROFIT_AFTER_TAX).ifPresent(n -> add("coop.profit_after_tax", place, codes, n));
            came.amount(YearItem.PAID_TO_BUDGET).ifPresent(n -> add("coop.budget_paid", place, codes, n));
        }
    }

    /** By the check that counts. Credit funds, which the State Bank has rated, are not among the unrated. */
    private void rated(Chapter chapter) {
        int year = period.last().getYear();
        if (kind() != LegalKind.COOPERATIVE) {
            return;
        }
        countable.assessmentRules().of(year).ifPresent(rule -> {
            UnitId place = chapter.registration().address().place();
            List<String> codes = codes(chapter);
            if (Assessing.stands(dossier, year, rule)
                    instanceof YearlyAssessment.Checked(OnRecord<CheckedAssessment> check)) {
                add("rating." + rule.grade(check.what().total()).code(), place, codes, 1);
            } else {
                boolean stopped = chapter.state() == State.SUSPENDED;
                add("rating.unrated", place, stopped ? with(codes, stoppedFor(chapter)) : codes, 1);
            }
        });
    }

    private String stoppedFor(Chapter chapter) {
        return stoppedLong(chapter) ? "stopped_ge12m" : "stopped_lt12m";
    }

    private Optional<Long> last(CensusItem item) {
        return counted.count(item);
    }

    private List<String> affiliated(Affiliation affiliation) {
        return List.of(affiliation.kind() == Affiliation.Kind.LINKED ? "linked" : kind().code());
    }

    /** What it is, in the words of the breakdowns. */
    private List<String> codes(Chapter chapter) {
        Registration registration = chapter.registration();
        List<String> codes =
                new ArrayList<>(countable.sectors(registration.business().sector()));
        codes.add(kind().code());
        countable.fields().of(registration.business()).ifPresent(codes::add);
        registration.business().model().map(Registration.Model::code).ifPresent(codes::add);
        registration.law().map(Law::code).ifPresent(codes::add);
        codes.add("with_credit_funds");
        if (kind() != LegalKind.CREDIT_FUND) {
            codes.add("without_credit_funds");
        }
        codes.add(registration.certified() ? "certified" : "uncertified");
        codes.add(chapter.state() == State.OPERATING ? "operating" : "not_operating");
        last(CensusItem.MEMBERS).ifPresent(n -> codes.add(countable.membersClass(n)));
        last(CensusItem.WORKERS).ifPresent(n -> codes.add(countable.labourClass(n)));
        return codes;
    }

    private static List<String> with(List<String> codes, String another) {
        List<String> more = new ArrayList<>(codes);
        more.add(another);
        return more;
    }

    /** To the whole and to each breakdown that the indicator has. */
    private void add(String indicator, UnitId place, List<String> codes, long value) {
        add(indicator, place, Breakdown.NONE, value);
        codes.stream()
                .distinct()
                .flatMap(code -> countable.by(indicator, code).stream())
                .forEach(part -> add(indicator, place, part, value));
    }

    private void only(String indicator, UnitId place, String code, Optional<Long> value) {
        value.ifPresent(n -> add(indicator, place, Breakdown.of(code), n));
    }

    private void add(String indicator, UnitId place, Breakdown breakdown, long value) {
        if (!Countable.lists(indicator)) {
            throw new IllegalStateException("%s is counted and not listed.".formatted(indicator));
        }
        if (!place.equals(lastPlace)) {
            lastPlace = place;
            lastCounted = provinces.of(place, day).orElse(UnitId.NATION);
        }
        added.merge(new Part(lastCounted, indicator, breakdown), value, Long::sum);
    }
}
