package vn.bodua.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to one, and what was counted and told of its years, as {@link FilesOnRecord} hands it over. */
public record FileOnRecord(Life life, List<OnRecord<Census>> censuses, List<OnRecord<YearResults>> results) {

    /** The last entry that says or withdraws something of it: another one means that the file was changed. */
    public EntryId lastEntry() {
        Stream<EntryId> happened = life.events().stream()
                .flatMap(e -> Stream.concat(Stream.of(e.entry()), e.withdrawal().map(w -> w.entry()).stream()));
        Stream<EntryId> told =
                Stream.concat(censuses.stream(), results.stream()).map(OnRecord::entry);
        return Stream.concat(happened, told)
                .max(Comparator.comparingLong(EntryId::value))
                .orElse(EntryId.NONE);
    }

    /** What is registered of it, or was last. */
    public Optional<Registration> registration() {
        return life.last().map(Chapter::registration);
    }

    /** The results of a year that count. */
    public Optional<YearResults> resultsOf(int year) {
        return results.stream()
                .map(OnRecord::what)
                .filter(r -> r.year() == year)
                .reduce((earlier, later) -> later);
    }
}
