package vn.bodua.registry.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.registry.Addition;
import vn.bodua.registry.Affiliation;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.Education;
import vn.bodua.registry.Happening;
import vn.bodua.registry.Law;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.Position;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.Registration.Address;
import vn.bodua.registry.Registration.Contact;
import vn.bodua.registry.Registration.Location;
import vn.bodua.registry.Registration.Names;
import vn.bodua.registry.Told;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;
import vn.bodua.registry.sample.Births.Birth;

/** The unions, cooperatives and groups of one province of the sample, as they are put on record. The same seed gives the same. */
final class SampleProvince {

    private static final String CHARTER = "charter_capital";
    private static final long MILLION = 1_000_000;
    private static final double KILOMETRES_OF_A_DEGREE = 111.32;
    private static final int MEMBERS_OF_A_UNION = 5;
    private static final LocalDate CENSUS = LocalDate.of(2019, 12, 31);
    private static final int RESULTS_OF = 2019;

    private final ProvincePlan plan;
    private final List<Unit> communes;
    private final Dice dice;
    private final Naming naming;

    SampleProvince(ProvincePlan plan, Units units, long seed) {
        this.plan = plan;
        this.communes = communes(plan.province().id(), units);
        this.dice = new Dice(seed * 1_000 + Long.parseLong(plan.code()));
        this.naming = new Naming(dice);
    }

    private static List<Unit> communes(UnitId province, Units units) {
        return units.under(province, ProvincePlan.DAY).stream()
                .flatMap(district -> units.under(district.id(), ProvincePlan.DAY).stream())
                .filter(u -> u.kind() == UnitKind.COMMUNE)
                .toList();
    }

    /** The number of one of a kind, from 0; while nobody has the first, none of them is on record. */
    static String number(ProvincePlan plan, SampleKind kind, int index) {
        String letter =
                switch (kind) {
                    case UNION -> "L";
                    case GROUP -> "T";
                    case AGRICULTURE, NON_AGRICULTURE, CREDIT_FUND -> "H";
                };
        return "MAU-%s-%s%05d".formatted(plan.code(), letter, index + 1);
    }

    List<Addition> unions() {
        List<Addition> unions = new ArrayList<>();
        for (int i = 0; i < plan.count("unions"); i++) {
            LocalDate founded = dice.day(LocalDate.of(2014, 1, 1), LocalDate.of(2018, 6, 30));
            Registration registration = registration(
                    SampleKind.UNION,
                    number(plan, SampleKind.UNION, i),
                    Optional.of(Law.LAW_2012),
                    Optional.of(capital(SampleKind.UNION)));
            unions.add(opened(
                    SampleKind.UNION,
                    new Told(
                            List.of(new Happening(founded, new LifeEvent.Founded(registration))),
                            List.of(Census.of(
                                    CENSUS, Map.of(CensusItem.WORKERS, dice.around(SampleKind.UNION.workers())))),
                            List.of())));
        }
        return unions;
    }

    /** @param unions of the province, which some of the cooperatives join */
    List<Addition> cooperatives(List<RegistrantId> unions) {
        List<Birth> births = Births.of(plan, dice);
        long[] capitals = capitals(births);
        List<Map<LocalDate, Map<CensusItem, Long>>> counted = counted(births);
        List<Addition> cooperatives = new ArrayList<>();
        int joining = unions.size() * MEMBERS_OF_A_UNION;
        for (int i = 0; i < births.size(); i++) {
            Birth birth = births.get(i);
            List<Happening> happened = life(birth, number(plan, birth.kind(), i), capitals[i]);
            boolean joins = joining > 0
                    && !birth.stopped()
                    && birth.ended().isEmpty()
                    && birth.founded().isBefore(CENSUS.minusYears(1))
                    && birth.kind() != SampleKind.CREDIT_FUND;
            if (joins) {
                joining--;
                happened.add(new Happening(
                        dice.day(CENSUS.minusYears(1), CENSUS),
                        new LifeEvent.JoinedUnion(unions.get(joining % unions.size()))));
            }
            cooperatives.add(opened(
                    birth.kind(), new Told(happened, censuses(birth, capitals[i], counted.get(i)), results(birth))));
        }
        return cooperatives;
    }

    List<Addition> groups() {
        List<Addition> groups = new ArrayList<>();
        int now = plan.count("groups");
        for (int i = 0; i < now + plan.count("later_groups"); i++) {
            LocalDate founded = i < now
                    ? dice.day(LocalDate.of(2008, 1, 1), ProvincePlan.DAY)
                    : dice.day(ProvincePlan.DAY.plusDays(1), LocalDate.of(2020, 11, 20));
            Registration registration = registration(
                    SampleKind.GROUP, number(plan, SampleKind.GROUP, i), Optional.empty(), Optional.empty());
            groups.add(opened(
                    SampleKind.GROUP, Told.of(List.of(new Happening(founded, new LifeEvent.Founded(registration))))));
        }
        return groups;
    }

    private static Addition opened(SampleKind kind, Told told) {
        return new Addition(new Addition.Opened(kind.legal()), told);
    }

    private List<Happening> life(Birth birth, String number, long capital) {
        List<Happening> happened = new ArrayList<>();
        boolean old = birth.founded().isBefore(Births.LAW_2012);
        Registration registration = registration(
                birth.kind(), number, Optional.of(old ? Law.LAW_2003 : Law.LAW_2012), Optional.of(capital));
        happened.add(new Happening(birth.founded(), new LifeEvent.Founded(registration)));
        if (old && birth.converted()) {
            happened.add(new Happening(
                    dice.day(Births.LAW_2012, LocalDate.of(2016, 12, 31)),
                    new LifeEvent.Reregistered(registration, Law.LAW_2012)));
        }
        if (birth.ended().isEmpty() && !dice.once(2.2)) {
            happened.add(new Happening(
                    birth.founded().plusDays(1 + dice.below(90)),
                    new LifeEvent.Joined(plan.province().id(), Affiliation.Kind.FULL)));
        }
        if (birth.stopped()) {
            happened.add(new Happening(
                    dice.day(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 5, 31)),
                    new LifeEvent.Suspended("không còn vốn hoạt động")));
        }
        birth.ended()
                .ifPresent(day -> happened.add(new Happening(
                        day,
                        new LifeEvent.Dissolved(dice.once(3) ? LifeEvent.Way.COMPULSORY : LifeEvent.Way.VOLUNTARY))));
        return happened;
    }

    /** A ward that has a number for a name is called by what it is: "Phường 1". */
    private static String called(Unit.UnitName commune) {
        return Character.isDigit(commune.name().charAt(0))
                ? commune.designation().substring(0, 1).toUpperCase(Locale.ROOT)
                        + commune.full().substring(1)
                : commune.name();
    }

    private Registration registration(SampleKind kind, String number, Optional<Law> law, Optional<Long> capital) {
        Unit commune = dice.of(communes);
        Naming.Called called = naming.one(kind, called(commune.nameOn(ProvincePlan.DAY)));
        return new Registration(
                Names.of(called.name()),
                number,
                Optional.empty(),
                new Address("Thôn " + (1 + dice.below(12)), "", commune.id(), location(kind)),
                Contact.NONE,
                called.business(),
                capital,
                law,
                kind == SampleKind.GROUP && !dice.once(2.5),
                kind != SampleKind.GROUP && dice.once(3));
    }

    /** Somewhere within the largest circle that the province holds; of a third of the cooperatives. */
    private Optional<Location> location(SampleKind kind) {
        if (kind == SampleKind.GROUP || !dice.once(3)) {
            return Optional.empty();
        }
        // half the width of a square within the circle
        double most = plan.number("radius_km") / Math.sqrt(2) / KILOMETRES_OF_A_DEGREE;
        double latitude = plan.number("latitude") + dice.within(most);
        double longitude = plan.number("longitude") + dice.within(most / Math.cos(Math.toRadians(latitude)));
        return Optional.of(new Location(rounded(latitude), rounded(longitude)));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    private long capital(SampleKind kind) {
        return dice.around(kind.capital()) * MILLION;
    }

    /** In VND; those there on the day of a target add up to it. */
    private long[] capitals(List<Birth> births) {
        long[] capitals = births.stream().mapToLong(b -> capital(b.kind())).toArray();
        plan.targets().forEach((day, sums) -> {
            if (sums.containsKey(CHARTER)) {
                int[] there = there(births, day);
                long[] shares = dice.shares(sums.get(CHARTER) / MILLION, there.length, 50);
                for (int i = 0; i < there.length; i++) {
                    capitals[there[i]] = shares[i] * MILLION;
                }
            }
        });
        return capitals;
    }

    private static int[] there(List<Birth> births, LocalDate day) {
        return IntStream.range(0, births.size())
                .filter(i -> births.get(i).thereOn(day))
                .toArray();
    }

    /** What is counted of each on the days of targets. */
    private List<Map<LocalDate, Map<CensusItem, Long>>> counted(List<Birth> births) {
        List<Map<LocalDate, Map<CensusItem, Long>>> counted = new ArrayList<>();
        births.forEach(b -> counted.add(new HashMap<>()));
        plan.targets()
                .forEach((day, sums) -> sums.forEach((what, sum) -> {
                    if (!what.equals(CHARTER)) {
                        CensusItem item = what.equals("members") ? CensusItem.MEMBERS : CensusItem.WORKERS;
                        int[] there = there(births, day);
                        long[] shares = dice.shares(sum, there.length, item == CensusItem.MEMBERS ? 7 : 1);
                        for (int i = 0; i < there.length; i++) {
                            counted.get(there[i])
                                    .computeIfAbsent(day, d -> new EnumMap<>(CensusItem.class))
                                    .put(item, shares[i]);
                        }
                    }
                }));
        return counted;
    }

    /** One on each day of a target, one at least of each cooperative; the first of them asks for everything. */
    private List<Census> censuses(Birth birth, long capital, Map<LocalDate, Map<CensusItem, Long>> counted) {
        LocalDate usual = birth.ended().isPresent() || birth.founded().isAfter(CENSUS) ? birth.founded() : CENSUS;
        List<LocalDate> days = counted.isEmpty()
                ? List.of(usual)
                : counted.keySet().stream().sorted().toList();
        List<Census> censuses = new ArrayList<>();
        for (LocalDate day : days) {
            Map<CensusItem, Long> counts = new EnumMap<>(CensusItem.class);
            if (censuses.isEmpty()) {
                counts.put(CensusItem.MEMBERS, dice.around(birth.kind().members()) + 6);
                counts.put(CensusItem.WORKERS, dice.around(birth.kind().workers()));
                counts.put(CensusItem.CAPITAL, capital + capital / 100 * dice.below(120));
            }
            counts.putAll(counted.getOrDefault(day, Map.of()));
            Optional.ofNullable(counts.get(CensusItem.MEMBERS))
                    .ifPresent(all -> counts.put(CensusItem.MEMBER_WOMEN, all * (30 + dice.below(20)) / 100));
            censuses.add(new Census(
                    day,
                    counts,
                    censuses.isEmpty() ? List.of(director()) : List.of(),
                    censuses.isEmpty() ? List.of(new Census.Officer(Position.DIRECTOR, naming.person())) : List.of()));
        }
        return censuses;
    }

    private Census.Managers director() {
        return new Census.Managers(
                Position.DIRECTOR, dice.once(4) ? Education.DEGREE : Education.ELEMENTARY_INTERMEDIATE, 1);
    }

    /** Of a third of those that worked all of the year. */
    private List<YearResults> results(Birth birth) {
        boolean told = birth.founded().getYear() < RESULTS_OF && birth.ended().isEmpty() && !birth.stopped();
        if (!told || !dice.once(3)) {
            return List.of();
        }
        long revenue = dice.around(2_600) * MILLION;
        return List.of(new YearResults(
                RESULTS_OF,
                Map.of(
                        YearItem.REVENUE, revenue,
                        YearItem.PROFIT_BEFORE_TAX, revenue / 100 * (2 + dice.below(6)),
                        YearItem.WORKER_INCOME, (3_000 + dice.below(3_500)) * 1_000L),
                List.of()));
    }
}
