package vn.bodua.organization;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The reorganizations on record, with the decisions that they rest on; what came with the project is not among them. */
@Component
public class RecordedReorganizations {

    private final ReorganizationTables tables;

    RecordedReorganizations(ReorganizationTables tables) {
        this.tables = tables;
    }

    /** The file of a decision: the hash that it is asked for by, and its name. */
    public record Filed(String hash, String name) {}

    /**
     * One on record.
     *
     * @param files of the decision
     * @param by the account of who recorded it
     */
    public record OnRecord(
            long id, Reorganization change, Decision decision, List<Filed> files, Instant at, String by) {

        /** found, rename, merge, split, separate, move, dissolve */
        public String kind() {
            return ReorganizationRows.kind(change);
        }

        /** The units that it changed, and those that began or took something in. */
        public List<UnitId> units() {
            return Stream.concat(change.touched().stream(), taking(change))
                    .distinct()
                    .toList();
        }
    }

    /** All, in the order in which they were recorded. */
    public List<OnRecord> all() {
        Map<Long, List<Filed>> files = tables.files();
        return tables.after(0).stream()
                .map(r -> new OnRecord(
                        r.id(),
                        r.change(),
                        r.decision(),
                        files.getOrDefault(r.id(), List.of()),
                        r.recordedAt(),
                        r.recordedBy()))
                .toList();
    }

    private static Stream<UnitId> taking(Reorganization change) {
        return switch (change) {
            case Reorganization.Found found -> Stream.of(found.unit().id());
            case Reorganization.Merge merge -> Stream.of(merge.into().id());
            case Reorganization.Split split -> taking(split.pieces());
            case Reorganization.Separate separate -> taking(separate.pieces());
            case Reorganization.Rename r -> Stream.empty();
            case Reorganization.Move m -> Stream.empty();
            case Reorganization.Dissolve d -> Stream.empty();
        };
    }

    private static Stream<UnitId> taking(List<Reorganization.Piece> pieces) {
        return pieces.stream().flatMap(p -> Stream.concat(Stream.of(p.taker().id()), p.children().stream()));
    }
}
