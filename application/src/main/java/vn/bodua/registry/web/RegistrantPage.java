package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.bodua.organization.map.MapOfProvinces;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.Chapter;
import vn.bodua.registry.HowLarge;
import vn.bodua.registry.LastCounted;
import vn.bodua.registry.Life;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.NextEvents;
import vn.bodua.registry.OnRecord;
import vn.bodua.registry.Product;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.ShowFile.RegistryFile;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;
import vn.bodua.registry.clerk.ShowProposals;

/**
 * One file as of a day.
 *
 * @param file as it is known now, or was known on a day
 * @param known the day at whose end it was known so, where one was asked for
 * @param map with the dot of its location, where that is registered
 * @param clerks who keeps it for its cooperative and what they propose, for who may see that
 */
public record RegistrantPage(
        RegistryFile file,
        LocalDate day,
        LocalDate today,
        Optional<LocalDate> known,
        Optional<MapOfProvinces> map,
        Optional<ShowProposals.OfFile> clerks) {

    /** Codes of the events of one file alone, each of which has a form. */
    static final List<String> EVENTS;

    private static final List<LifeEvent.Kind> BY_ONE = List.of(
            LifeEvent.Kind.CHANGED,
            LifeEvent.Kind.REREGISTERED,
            LifeEvent.Kind.SUSPENDED,
            LifeEvent.Kind.RESUMED,
            LifeEvent.Kind.JOINED,
            LifeEvent.Kind.LEFT,
            LifeEvent.Kind.JOINED_UNION,
            LifeEvent.Kind.LEFT_UNION,
            LifeEvent.Kind.CONVERTED,
            LifeEvent.Kind.DISSOLVED);

    static {
        EVENTS = BY_ONE.stream().map(LifeEvent.Kind::code).toList();
    }

    public Life life() {
        return file.life();
    }

    public RegistrantId id() {
        return life().registrant().id();
    }

    /** How it stood on the day; empty before its founding. */
    public Optional<Chapter> chapter() {
        return life().on(day);
    }

    /** How it stood on the day, or else at first; empty where everything is withdrawn. */
    public Optional<Chapter> nearest() {
        return chapter().or(() -> life().chapters().stream().findFirst());
    }

    /** Its name on the day; of one that was not known yet or whose founding was withdrawn the last that was registered. */
    public String name() {
        return nearest().map(c -> c.registration().names().full()).orElseGet(file::name);
    }

    public Optional<Registration> registration() {
        return nearest().map(Chapter::registration);
    }

    public boolean isPast() {
        return !day.equals(today) || known.isPresent();
    }

    private List<Census> censuses() {
        return OnRecord.whatOf(file.censuses());
    }

    private List<YearResults> results() {
        return OnRecord.whatOf(file.results());
    }

    public HowLarge large() {
        return HowLarge.on(day, life(), censuses(), results());
    }

    /** What was counted last up to the day. */
    public Optional<Long> count(CensusItem item) {
        return LastCounted.by(day, censuses()).count(item);
    }

    /** The day of that census. */
    public Optional<LocalDate> countedOn(CensusItem item) {
        return censuses().stream()
                .filter(c -> !c.asOf().isAfter(day) && c.count(item).isPresent())
                .map(Census::asOf)
                .reduce((earlier, later) -> later);
    }

    /** Of two results of one year those that count, the last years first. */
    public List<YearResults> years() {
        Map<Integer, YearResults> counting = new TreeMap<>(Comparator.reverseOrder());
        results().forEach(r -> counting.put(r.year(), r));
        return List.copyOf(counting.values());
    }

    /** How large an amount is among those of all years, in thousandths of the largest. */
    public int permille(YearResults of, YearItem item) {
        long top = years().stream()
                .flatMap(y -> y.amount(item).stream())
                .mapToLong(Math::abs)
                .max()
                .orElse(0);
        return top == 0 ? 0 : (int) Math.round(1000.0 * Math.max(of.amount(item).orElse(0L), 0) / top);
    }

    /** Of two censuses of one day the one that counts, the last days first. */
    public List<OnRecord<Census>> counted() {
        Map<LocalDate, OnRecord<Census>> counting = new TreeMap<>(Comparator.reverseOrder());
        file.censuses().forEach(c -> counting.put(c.what().asOf(), c));
        return List.copyOf(counting.values());
    }

    /** Items that some census asked for, in their order. */
    public List<CensusItem> items() {
        return Arrays.stream(CensusItem.values())
                .filter(item ->
                        counted().stream().anyMatch(c -> c.what().count(item).isPresent()))
                .toList();
    }

    /** Who is at its posts, by the last census that names anybody. */
    public List<Census.Officer> officers() {
        return LastCounted.by(day, censuses()).officers();
    }

    /** Products that are made on the day. */
    public List<Product> products() {
        return file.products().stream()
                .map(OnRecord::what)
                .filter(p -> p.until().map(day::isBefore).orElse(true))
                .toList();
    }

    /** What may be recorded next, and of what may not, why. */
    public Map<LifeEvent.Kind, Optional<RefusalCode>> next() {
        Map<LifeEvent.Kind, Optional<RefusalCode>> all = NextEvents.of(life());
        Map<LifeEvent.Kind, Optional<RefusalCode>> offered = new LinkedHashMap<>();
        BY_ONE.stream().filter(all::containsKey).forEach(k -> offered.put(k, of(all, k)));
        return offered;
    }

    /** Why nothing may follow any more, or nothing yet. */
    public Optional<RefusalCode> closed() {
        return of(NextEvents.of(life()), LifeEvent.Kind.CHANGED);
    }

    public boolean isGroup() {
        return life().registrant().kind() == vn.bodua.registry.LegalKind.GROUP;
    }

    private static Optional<RefusalCode> of(Map<LifeEvent.Kind, Optional<RefusalCode>> all, LifeEvent.Kind kind) {
        return all.getOrDefault(kind, Optional.empty());
    }

    public String nameOf(RegistrantId other) {
        return file.names().getOrDefault(other, other.toString());
    }
}
