package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.TestDatabase;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.access.TestDoor;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.TestDictionary;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.EnterFigures;
import vn.bodua.ledger.Figures;
import vn.bodua.ledger.TestFigures;
import vn.bodua.organization.Decision;
import vn.bodua.organization.Decisions;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.TestUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/** A registry on a real database, whose use cases stand behind the real door. */
@SuppressWarnings("this-escape") // what is overridden uses nothing of the object
public class TestRegistry {

    public static final UnitId BAC_GIANG = new UnitId("bac-giang");
    public static final UnitId BAC_NINH_2025 = new UnitId("bac-ninh-2025");
    public static final UnitId HA_NOI = new UnitId("ha-noi");
    static final Optional<Decision> NO_PAPER = Optional.empty();
    static final Optional<Decision> PAPER = Optional.of(
            new Decision("Quyết định số 12/QĐ-UBND", LocalDate.of(2020, 1, 2), "UBND huyện Lạng Giang", "Về HTX"));

    public final BusinessClock clock = BusinessClock.fixedAt(Instant.parse("2026-11-20T02:00:00Z"));
    public final TestDatabase database = TestDatabase.fresh();
    public final KnownUnits units = carriedInto(database);
    final LifeTables lives = new LifeTables(database.sql(), new Decisions(database.sql()));
    final CensusTables censuses = new CensusTables(database.sql());
    final ResultsTables results = new ResultsTables(database.sql());
    final ProductTables products = new ProductTables(database.sql());
    final AssessmentTables assessments = new AssessmentTables(database.sql());
    final SpanTables spans = new SpanTables(database.sql());
    final Dossiers dossiers = new Dossiers(lives, censuses, results, products, assessments);
    final RegistryProjection projection = new RegistryProjection(database.sql(), units, clock);
    final Figures figures = TestFigures.of(database.sql());
    public final Dictionary dictionary = TestDictionary.carriedInto(database.sql());
    final RegistryCounts counts = new RegistryCounts(
            lives,
            dossiers,
            figures,
            TestFigures.entering(database.sql(), clock),
            units,
            dictionary,
            clock,
            yearsCounted());
    final EnterFigures entering = TestFigures.entering(database.sql(), clock);
    private final Registry registry = new Registry(
            new RegistryRows(lives, censuses, results),
            lives,
            spans,
            new DraftCheck(lives, spans, clock),
            projection,
            counts,
            dossiers,
            clock);
    public final TestDoor door = new TestDoor(
            database,
            clock,
            new RegistrantSubject(spans),
            TestFigures.claims(database.sql()),
            TestUnits.subject(units));
    public final EnterMany many = new EnterMany(registry);
    public final KnownFiles files = new KnownFiles(
            database.sql(),
            dossiers,
            new FindRegistrants(database.sql(), TestUnits.jurisdiction(units.now()), clock),
            units);
    final EnterInRegistry enter = door.before(new EnterInRegistry(registry));
    final RecordLifeEvent happened = door.before(new RecordLifeEvent(registry));
    final MergeRegistrants merge = door.before(new MergeRegistrants(registry));
    final SplitRegistrant split = door.before(new SplitRegistrant(registry));
    final GrowIntoCooperative grow = door.before(new GrowIntoCooperative(registry));
    final WithdrawEvent withdraw = door.before(new WithdrawEvent(registry));
    final RecordCensus census = door.before(new RecordCensus(registry));
    final RecordYearResults year = door.before(new RecordYearResults(registry));
    final RecordProduct product = door.before(new RecordProduct(registry, products));
    final RecordLink link = door.before(new RecordLink(registry, products));
    final ShowFile file =
            door.before(new ShowFile(dossiers, products, spans, door.history().of()));
    final FindRegistrants find =
            door.before(new FindRegistrants(database.sql(), TestUnits.jurisdiction(units.now()), clock));

    private final Assessing assessing = new Assessing(clock);
    final AssessOneself assess = door.before(new AssessOneself(new OwnPoints(registry, assessments, assessing)));
    final CheckAssessment check = door.before(new CheckAssessment(registry, dossiers, assessments, assessing));
    final ShowAssessment assessment = door.before(new ShowAssessment(dossiers, assessing));

    final ShowCounted counted = door.before(new ShowCounted(figures, counts, units));
    final Reconcile reconcile = door.before(new Reconcile(figures, counts, lives, units, clock));

    public final Actor an = TestActors.everywhere("an");

    /** One that knows districts and communes as well. */
    public static TestRegistry withCommunes() {
        return new TestRegistry() {
            @Override
            KnownUnits carriedInto(TestDatabase empty) {
                return TestUnits.knownWithCommunes(empty.sql());
            }
        };
    }

    /** One that counts nothing, which takes most of the time of an entry. */
    static TestRegistry withoutCounts() {
        return new TestRegistry() {
            @Override
            int yearsCounted() {
                return 0;
            }
        };
    }

    int yearsCounted() {
        return 1;
    }

    KnownUnits carriedInto(TestDatabase empty) {
        return TestUnits.known(empty.sql());
    }

    /** Somebody who keeps the registry of these units alone. */
    public static Actor keeperOf(UnitId... units) {
        return TestActors.at(
                Role.SPECIALIST, List.of(units).stream().map(UnitId::value).toArray(String[]::new));
    }

    static Registration named(String name) {
        return TestLife.named(name);
    }

    static Registration numbered(String name, String number) {
        return numbered(named(name), number);
    }

    private static Registration numbered(Registration one, String number) {
        return new Registration(
                one.names(),
                number,
                one.certificate(),
                one.address(),
                one.contact(),
                one.business(),
                one.charterCapital(),
                one.law(),
                one.certified(),
                one.advised());
    }

    static Registration at(UnitId place, String commune, String name) {
        Registration one = named(name);
        return new Registration(
                one.names(),
                one.number(),
                one.certificate(),
                Registration.Address.in(place, commune),
                one.contact(),
                one.business(),
                one.charterCapital(),
                one.law(),
                one.certified(),
                one.advised());
    }

    RegistrantId founded(LegalKind kind, Registration registration, String day) {
        return enter.enter(an, kind, registration, LocalDate.parse(day), NO_PAPER, Optional.empty())
                .orElseThrow();
    }

    RegistrantId cooperative(String name, String day) {
        return founded(LegalKind.COOPERATIVE, named(name), day);
    }

    Outcome<EntryId> on(RegistrantId registrant, String day, LifeEvent event) {
        return happened.record(an, registrant, List.of(new Happening(LocalDate.parse(day), event)), NO_PAPER);
    }

    Outcome<RegistrantId> counted(RegistrantId registrant, String day, Map<CensusItem, Long> counts) {
        return census.record(an, registrant, Census.of(LocalDate.parse(day), counts));
    }

    public Life life(RegistrantId registrant) {
        return lives.life(registrant).orElseThrow();
    }

    public State stateOn(RegistrantId registrant, String day) {
        return life(registrant).on(LocalDate.parse(day)).map(Chapter::state).orElse(State.UNFOUNDED);
    }

    /** The names found by words, of today. */
    List<String> found(String words) {
        return find.find(an, Wanted.allOn(clock.today(), 50).with(words)).orElseThrow().lines().stream()
                .map(FindRegistrants.Line::name)
                .toList();
    }

    /** What a list of a day shows of one, if anything. */
    Optional<FindRegistrants.Line> listed(RegistrantId registrant, String day) {
        return find.find(an, Wanted.allOn(LocalDate.parse(day), 1_000)).orElseThrow().lines().stream()
                .filter(l -> l.id().equals(registrant))
                .findFirst();
    }

    static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    /** One that is there, entered by hand. */
    public RegistrantId known(
            LegalKind kind, UnitId place, String commune, String name, String number, String founded) {
        return founded(kind, numbered(at(place, commune, name), number), founded);
    }

    /** What each registrant adds to the cells of each period, added up one by one. */
    Map<Cell, Long> countedOneByOne(Collection<Period> periods) {
        Map<Cell, Long> sums = new HashMap<>();
        dossiers.of(lives.all())
                .values()
                .forEach(dossier -> periods.forEach(period -> counts.added(dossier, period, clock.today())
                        .forEach((cell, value) -> sums.merge(cell, value, Long::sum))));
        sums.values().removeIf(value -> value == 0);
        return sums;
    }

    /** Whether the ledger holds what a count one by one finds. */
    public boolean countsAgree() {
        var counted = countedOneByOne(counts.periods());
        var entered = figures.lastCountedIn(counts.periods());
        return counted.entrySet().stream()
                .allMatch(c -> entered.containsKey(c.getKey())
                        && entered.get(c.getKey()).quantity().value().longValueExact() == c.getValue());
    }
}
