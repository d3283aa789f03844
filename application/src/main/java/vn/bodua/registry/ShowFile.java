package vn.bodua.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Shows everything of one file: its life, whom and what it had, what came of its years, its products and links, and what was
 * done with the file; or its life as it was known at a moment.
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
     * @param censuses by their days, and for one day as recorded; so the results by their years
     * @param names what others are called that it has to do with
     * @param acts what was done with the file, the newest first
     */
    public record RegistryFile(
            Life life,
            List<OnRecord<Census>> censuses,
            List<OnRecord<YearResults>> results,
            List<OnRecord<Product>> products,
            List<OnRecord<LinkOf>> links,
            Map<RegistrantId, String> names,
            List<HistoryEntry> acts) {}

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<RegistryFile> show(Actor actor, @Subject RegistrantId registrant) {
        List<OnRecord<LinkOf>> links = products.linksOf(registrant);
        return dossier(registrant)
                .map(dossier -> new RegistryFile(
                        dossier.life(),
                        dossier.censuses(),
                        dossier.results(),
                        List.copyOf(dossier.madeNow()),
                        links,
                        spans.names(others(dossier.life(), links)),
                        history.done(RegistrantSubject.KIND, Set.of(registrant.toString()))));
    }

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Life> knownAt(Actor actor, @Subject RegistrantId registrant, Instant moment) {
        return dossier(registrant).map(dossier -> dossier.life().knownAt(moment));
    }

    private Outcome<Dossier> dossier(RegistrantId registrant) {
        Optional<Dossier> found =
                Optional.ofNullable(dossiers.of(Set.of(registrant)).get(registrant));
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Registry.unknown(registrant)));
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
