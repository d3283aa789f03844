package vn.bodua.registry.clerk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.FileOnRecord;
import vn.bodua.registry.LastCounted;
import vn.bodua.registry.Law;
import vn.bodua.registry.OnRecord;
import vn.bodua.registry.Registration;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;

/**
 * One thing that would be otherwise than on record.
 *
 * @param item code of what it is about: a field of a registration, an item of a census or of a year
 * @param sort how its values are to be read
 * @param before empty where nothing is on record
 * @param after empty where nothing would be any more
 */
public record Difference(String item, Sort sort, String before, String after) {

    /** What kind of value it is. */
    public enum Sort {
        TEXT,
        /** An amount in VND. */
        MONEY,
        /** A number of people. */
        COUNT,
        DAY,
        UNIT,
        /** A code that has words: a sector, a model, a law, yes. */
        CODE,
        /** Codes of economic branches, joined by semicolons. */
        LINES
    }

    private record Field(String item, Sort sort, Function<Registration, String> value) {}

    private static final List<Field> REGISTERED = List.of(
            new Field("name", Sort.TEXT, r -> r.names().full()),
            new Field("shortName", Sort.TEXT, r -> r.names().shortened()),
            new Field("foreignName", Sort.TEXT, r -> r.names().foreign()),
            new Field("number", Sort.TEXT, Registration::number),
            new Field("certificateNumber", Sort.TEXT, r -> of(r.certificate(), Registration.Certificate::number)),
            new Field("certificateDay", Sort.DAY, r -> of(r.certificate(), Registration.Certificate::day)),
            new Field("certificateIssuer", Sort.TEXT, r -> of(r.certificate(), Registration.Certificate::issuer)),
            new Field("certificateChanges", Sort.COUNT, r -> of(r.certificate(), Registration.Certificate::changes)),
            new Field("place", Sort.UNIT, r -> r.address().place().value()),
            new Field("commune", Sort.TEXT, r -> r.address().commune()),
            new Field("street", Sort.TEXT, r -> r.address().street()),
            new Field("phone", Sort.TEXT, r -> r.contact().phone()),
            new Field("email", Sort.TEXT, r -> r.contact().email()),
            new Field("website", Sort.TEXT, r -> r.contact().website()),
            new Field("latitude", Sort.TEXT, r -> of(r.address().location(), Registration.Location::latitude)),
            new Field("longitude", Sort.TEXT, r -> of(r.address().location(), Registration.Location::longitude)),
            new Field("sector", Sort.CODE, r -> r.business().sector()),
            new Field("lines", Sort.LINES, r -> String.join("; ", r.business().lines())),
            new Field("model", Sort.CODE, r -> of(r.business().model(), Registration.Model::code)),
            new Field("charterCapital", Sort.MONEY, r -> of(r.charterCapital(), c -> c)),
            new Field("law", Sort.CODE, r -> of(r.law(), Law::code)),
            new Field("certified", Sort.CODE, r -> r.certified() ? "yes" : ""),
            new Field("advised", Sort.CODE, r -> r.advised() ? "yes" : ""));

    /** What of a proposal is otherwise than on record, in the order of the forms. */
    static List<Difference> between(FileOnRecord file, Proposed proposed) {
        return switch (proposed) {
            case Proposed.Changed(LocalDate day, Registration registration) -> changed(file, registration);
            case Proposed.Counted(Census census) -> counted(file, census);
            case Proposed.Year(YearResults results, Optional<Census> atItsEnd) ->
                Stream.concat(came(file, results).stream(), atItsEnd.stream().flatMap(c -> counted(file, c).stream()))
                        .toList();
        };
    }

    private static List<Difference> changed(FileOnRecord file, Registration proposed) {
        Optional<Registration> now = file.registration();
        // A change alone brings nobody under another law.
        Registration after = now.flatMap(Registration::law).map(proposed::under).orElse(proposed);
        return otherwise(REGISTERED.stream()
                .map(f -> new Difference(
                        f.item(),
                        f.sort(),
                        now.map(f.value()).orElse(""),
                        f.value().apply(after))));
    }

    /** Beside what was counted last by its day; of items that it does not ask for there is nothing to say. */
    private static List<Difference> counted(FileOnRecord file, Census proposed) {
        List<Census> before = file.censuses().stream()
                .map(OnRecord::what)
                .filter(c -> !c.asOf().isAfter(proposed.asOf()))
                .toList();
        LastCounted last = LastCounted.of(before);
        boolean sameDay = before.stream().anyMatch(c -> c.asOf().equals(proposed.asOf()));
        List<Difference> all = new ArrayList<>();
        for (CensusItem item : CensusItem.values()) {
            proposed.count(item)
                    .ifPresent(n -> all.add(new Difference(
                            item.code(),
                            item.isMoney() ? Sort.MONEY : Sort.COUNT,
                            last.count(item).map(Object::toString).orElse(""),
                            n.toString())));
        }
        Map<String, String> trained = managers(proposed.managers());
        Map<String, String> trainedBefore = managers(last.managers());
        trained.forEach((post, count) ->
                all.add(new Difference(post, Sort.COUNT, trainedBefore.getOrDefault(post, ""), count)));
        Map<String, String> officers = officers(proposed.officers());
        Map<String, String> officersBefore = officers(last.officers());
        officers.forEach(
                (post, name) -> all.add(new Difference(post, Sort.TEXT, officersBefore.getOrDefault(post, ""), name)));
        // Numbers that stayed as they were are news, on a day that nobody had counted.
        return sameDay ? otherwise(all.stream()) : all;
    }

    private static List<Difference> came(FileOnRecord file, YearResults proposed) {
        Optional<YearResults> now = file.resultsOf(proposed.year());
        List<Difference> all = new ArrayList<>();
        for (YearItem item : YearItem.values()) {
            all.add(new Difference(
                    item.code(),
                    Sort.MONEY,
                    now.flatMap(r -> r.amount(item)).map(Object::toString).orElse(""),
                    proposed.amount(item).map(Object::toString).orElse("")));
        }
        all.add(new Difference("loans", Sort.TEXT, now.map(Difference::loans).orElse(""), loans(proposed)));
        return otherwise(all.stream());
    }

    private static Map<String, String> managers(List<Census.Managers> managers) {
        Map<String, String> byPost = new LinkedHashMap<>();
        managers.forEach(m -> byPost.put(
                "managers." + m.position().code() + "." + m.education().code(), Integer.toString(m.count())));
        return byPost;
    }

    private static Map<String, String> officers(List<Census.Officer> officers) {
        Map<String, String> byPost = new LinkedHashMap<>();
        officers.forEach(
                o -> byPost.merge("officer." + o.position().code(), o.name(), (one, other) -> one + ", " + other));
        return byPost;
    }

    private static String loans(YearResults results) {
        return results.loans().stream()
                .map(l -> l.lender() + ": " + l.amount() + " (" + l.outstanding() + ")")
                .collect(Collectors.joining("; "));
    }

    private static List<Difference> otherwise(Stream<Difference> all) {
        return all.filter(d -> !d.before().equals(d.after())).toList();
    }

    private static <T> String of(Optional<T> of, Function<T, ?> value) {
        return of.map(v -> Objects.toString(value.apply(v))).orElse("");
    }
}
