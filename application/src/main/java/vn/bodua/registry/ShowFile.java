package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.audit.HistoryOf;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;

/**
 * Shows everything of one file: its life, whom and what it had, what came of its years, its products and links, and what was
 * done with the file; as it is known now, or was known at the end of a day.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}.
 */
@Component
public class ShowFile {

    private final Dossiers dossiers;
    private final ProductTables products;
    private final SpanTables spans;
    private final HistoryOf history;

    ShowFile(Dossiers dossiers, ProductTables products, SpanTables spans, HistoryOf history) {
        this.dossiers = dossiers;
        this.products = products;
        this.spans = spans;
        this.history = history;
    }

    /**
     * A file.
     *
     * @param name that was registered last, whatever was withdrawn or not known yet
     * @param censuses by their days, and for one day as recorded; so the results by their years
     * @param names what others are called that it has to do with
     * @param acts what was done with the file, the newest first
     */
    public record RegistryFile(
            Life life,
            String name,
            List<OnRecord<Census>> censuses,
            List<OnRecord<YearResults>> results,
            List<OnRecord<Product>> products,
            List<OnRecord<LinkOf>> links,
            Map<RegistrantId, String> names,
            List<HistoryEntry> acts) {}

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<RegistryFile> show(Actor actor, @Subject RegistrantId registrant) {
        return dossiers.one(registrant).map(now -> file(now, now, products.linksOf(registrant)));
    }

    /** As it was known at the end of a day; others by the names that they have now, and with all that was done since. */
    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<RegistryFile> knownAt(Actor actor, @Subject RegistrantId registrant, LocalDate day) {
        Instant last = BusinessClock.endOf(day).minus(1, ChronoUnit.MICROS);
        return dossiers.one(registrant)
                .map(now -> file(now, now.knownAt(last), OnRecord.knownAt(last, products.linksOf(registrant))));
    }

    private RegistryFile file(Dossier now, Dossier known, List<OnRecord<LinkOf>> recorded) {
        RegistrantId id = now.life().registrant().id();
        List<OnRecord<LinkOf>> links = LinkOf.counting(recorded);
        return new RegistryFile(
                known.life(),
                registeredLast(now.life()),
                known.censuses(),
                known.results(),
                List.copyOf(known.madeNow()),
                links,
                spans.names(others(known.life(), links)),
                history.done(RegistrantSubject.KIND, Set.of(id.toString())));
    }

    private static String registeredLast(Life life) {
        return life.events().reversed().stream()
                .flatMap(e -> e.event().registers().stream())
                .findFirst()
                .map(r -> r.names().full())
                .orElse("");
    }

    private static Set<RegistrantId> others(Life life, List<OnRecord<LinkOf>> links) {
        Stream<RegistrantId> linked = links.stream()
                .flatMap(l -> Stream.concat(
                        Stream.of(l.what().registrant()),
                        l.what().link().partner() instanceof Link.Registered(RegistrantId partner)
                                ? Stream.of(partner)
                                : Stream.empty()));
        return Stream.concat(life.events().stream().flatMap(e -> e.event().partners().stream()), linked)
                .collect(Collectors.toSet());
    }
}
