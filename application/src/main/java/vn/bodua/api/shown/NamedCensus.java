package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.Education;
import vn.bodua.registry.Position;

/** Whom and what one had on a day, by codes; amounts in VND. */
public record NamedCensus(
        LocalDate on,
        Map<String, Long> counts,
        Optional<List<TrainedManagers>> managers,
        Optional<List<NamedOfficer>> officers) {

    /** How many at a post have an education. */
    public record TrainedManagers(String position, String education, int count) {}

    /** Somebody at a post. */
    public record NamedOfficer(String position, String name) {}

    /** Refusals: {@code VALUE_UNREADABLE}. */
    public Outcome<Census> census() {
        Outcome<Map<CensusItem, Long>> read = Outcome.done(new EnumMap<>(CensusItem.class));
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            read = read.then(map -> NamedWanted.one(
                            count.getKey(), "counts", List.of(CensusItem.values()), CensusItem::code)
                    .map(item -> {
                        map.put(item, count.getValue());
                        return map;
                    }));
        }
        return read.then(map -> trained().then(all -> named().map(who -> new Census(on, map, all, who))));
    }

    private Outcome<List<Census.Managers>> trained() {
        Outcome<List<Census.Managers>> all = Outcome.done(new ArrayList<>());
        for (TrainedManagers one : managers.orElse(List.of())) {
            all = all.then(list -> position(one.position())
                    .then(position -> NamedWanted.one(
                                    one.education(), "education", List.of(Education.values()), Education::code)
                            .map(education -> {
                                list.add(new Census.Managers(position, education, one.count()));
                                return list;
                            })));
        }
        return all;
    }

    private Outcome<List<Census.Officer>> named() {
        Outcome<List<Census.Officer>> all = Outcome.done(new ArrayList<>());
        for (NamedOfficer one : officers.orElse(List.of())) {
            all = all.then(list -> position(one.position()).map(position -> {
                list.add(new Census.Officer(position, one.name()));
                return list;
            }));
        }
        return all;
    }

    private static Outcome<Position> position(String code) {
        return NamedWanted.one(code, "position", List.of(Position.values()), Position::code);
    }
}
