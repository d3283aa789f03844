package vn.bodua.api.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.bodua.registry.Affiliation;
import vn.bodua.registry.Census;
import vn.bodua.registry.Chapter;
import vn.bodua.registry.HowLarge;
import vn.bodua.registry.Life;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.Link;
import vn.bodua.registry.LinkOf;
import vn.bodua.registry.OnRecord;
import vn.bodua.registry.Product;
import vn.bodua.registry.RecordedEvent;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile.RegistryFile;
import vn.bodua.registry.SizeRules;
import vn.bodua.registry.YearResults;

/**
 * One file of the registry for programs: how one stands on a day, and everything on record.
 *
 * @param standing null on a day when it is not there
 * @param size null where no class is determined
 */
public record ShownFile(
        long id,
        String kind,
        Optional<ShownStanding> standing,
        Optional<ShownSize> size,
        List<ShownEvent> life,
        List<ShownCensus> censuses,
        List<ShownResults> results,
        List<ShownProduct> products,
        List<ShownLink> links) {

    /** How one stands on a day. */
    public record ShownStanding(
            String state,
            LocalDate since,
            NamedRegistration registration,
            Optional<String> alliance,
            Optional<String> affiliation,
            List<Long> unions) {}

    /** A class of size and the rule that gives it. */
    public record ShownSize(String sizeClass, String rule) {}

    /** An event on record; one that was withdrawn has the reason. */
    public record ShownEvent(
            long id,
            long entry,
            LocalDate day,
            String kind,
            Optional<NamedRegistration> registration,
            List<Long> partners,
            Optional<String> decision,
            Instant recordedAt,
            String recordedBy,
            Optional<String> withdrawn) {}

    /** Whom and what it had on a day; amounts in VND. */
    public record ShownCensus(
            LocalDate on, Map<String, Long> counts, List<ShownOfficer> officers, Instant recordedAt) {}

    public record ShownOfficer(String position, String name) {}

    /** What came of a year, in VND. */
    public record ShownResults(
            int year, Map<String, Long> amounts, List<NamedResults.LoanOfIt> loans, Instant recordedAt) {}

    public record ShownProduct(
            String name, String goods, Optional<LocalDate> lastDay, List<ShownCertificate> certificates) {}

    public record ShownCertificate(
            String standard, Optional<Integer> stars, String number, LocalDate from, Optional<LocalDate> lastDay) {}

    /** A link; the partner is a file, or somebody outside by name. */
    public record ShownLink(
            long from,
            String kind,
            Optional<Long> partner,
            Optional<String> name,
            LocalDate since,
            Optional<LocalDate> lastDay) {}

    /** As of a day. */
    public static ShownFile of(RegistryFile file, LocalDate day) {
        Life life = file.life();
        HowLarge large = HowLarge.on(day, life, OnRecord.whatOf(file.censuses()), OnRecord.whatOf(file.results()));
        return new ShownFile(
                life.registrant().id().value(),
                life.registrant().kind().code(),
                life.on(day).map(ShownFile::standing),
                large.finding()
                        .flatMap(f -> f instanceof SizeRules.Found(var size, var rule)
                                ? Optional.of(new ShownSize(size.code(), rule))
                                : Optional.empty()),
                life.events().stream().map(ShownFile::event).toList(),
                file.censuses().stream().map(ShownFile::census).toList(),
                file.results().stream().map(ShownFile::results).toList(),
                file.products().stream().map(p -> product(p.what())).toList(),
                file.links().stream().map(l -> link(l.what())).toList());
    }

    private static ShownStanding standing(Chapter chapter) {
        return new ShownStanding(
                chapter.state().code(),
                chapter.since(),
                NamedRegistration.of(chapter.registration()),
                chapter.affiliation().map(a -> a.alliance().value()),
                chapter.affiliation().map(Affiliation::kind).map(Affiliation.Kind::code),
                chapter.unions().stream().map(RegistrantId::value).sorted().toList());
    }

    private static ShownEvent event(RecordedEvent recorded) {
        LifeEvent event = recorded.event();
        return new ShownEvent(
                recorded.id().value(),
                recorded.entry().value(),
                recorded.day(),
                event.kind().code(),
                event.registers().map(NamedRegistration::of),
                event.partners().stream().map(RegistrantId::value).toList(),
                recorded.decision().map(d -> d.number()),
                recorded.recordedAt(),
                recorded.recordedBy(),
                recorded.withdrawal().map(RecordedEvent.Withdrawal::reason));
    }

    private static ShownCensus census(OnRecord<Census> recorded) {
        Census census = recorded.what();
        return new ShownCensus(
                census.asOf(),
                census.counts().entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> e.getKey().code(), Map.Entry::getValue, (a, b) -> a, TreeMap::new)),
                census.officers().stream()
                        .map(o -> new ShownOfficer(o.position().code(), o.name()))
                        .toList(),
                recorded.recordedAt());
    }

    private static ShownResults results(OnRecord<YearResults> recorded) {
        YearResults results = recorded.what();
        return new ShownResults(
                results.year(),
                results.amounts().entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> e.getKey().code(), Map.Entry::getValue, (a, b) -> a, TreeMap::new)),
                results.loans().stream()
                        .map(l -> new NamedResults.LoanOfIt(l.lender(), l.amount(), l.outstanding()))
                        .toList(),
                recorded.recordedAt());
    }

    private static ShownProduct product(Product product) {
        return new ShownProduct(
                product.name(),
                product.goods(),
                product.until().map(d -> d.minusDays(1)),
                product.certificates().stream()
                        .map(c -> new ShownCertificate(
                                c.standard().code(),
                                c.stars(),
                                c.number(),
                                c.from(),
                                c.until().map(d -> d.minusDays(1))))
                        .toList());
    }

    private static ShownLink link(LinkOf of) {
        return new ShownLink(
                of.registrant().value(),
                of.link().kind().code(),
                switch (of.link().partner()) {
                    case Link.Registered(RegistrantId partner) -> Optional.of(partner.value());
                    case Link.Outside outside -> Optional.empty();
                },
                switch (of.link().partner()) {
                    case Link.Registered partner -> Optional.empty();
                    case Link.Outside(String name) -> Optional.of(name);
                },
                of.link().from(),
                of.link().until().map(d -> d.minusDays(1)));
    }
}
