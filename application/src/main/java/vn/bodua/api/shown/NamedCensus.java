package vn.bodua.api.shown;

import java.time.LocalDate;
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
        return NamedWanted.byCode(counts, "counts", List.of(CensusItem.values()), CensusItem::code)
                .then(counted -> trained().then(all -> named().map(who -> new Census(on, counted, all, who))));
    }

    private Outcome<List<Census.Managers>> trained() {
        return Outcome.each(
                managers.orElse(List.of()),
                one -> position(one.position())
                        .then(position -> NamedWanted.one(
                                        one.education(), "education", List.of(Education.values()), Education::code)
                                .map(education -> new Census.Managers(position, education, one.count()))));
    }

    private Outcome<List<Census.Officer>> named() {
        return Outcome.each(
                officers.orElse(List.of()),
                one -> position(one.position()).map(position -> new Census.Officer(position, one.name())));
    }

    private static Outcome<Position> position(String code) {
        return NamedWanted.one(code, "position", List.of(Position.values()), Position::code);
    }
}
