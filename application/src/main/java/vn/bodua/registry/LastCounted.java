package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What censuses tell together: of each item, of the managers and of the officers what was counted last. What none of them
 * asked for is not there.
 *
 * @param fullMembers where they are not counted apart, all members of a census but its associates
 */
public record LastCounted(
        Map<CensusItem, Long> counts,
        Optional<Long> fullMembers,
        List<Census.Managers> managers,
        List<Census.Officer> officers) {

    /** Of censuses in the order of their days, those of one day as recorded. */
    public static LastCounted of(Collection<Census> censuses) {
        Map<CensusItem, Long> counts = new EnumMap<>(CensusItem.class);
        Optional<Long> fullMembers = Optional.empty();
        List<Census.Managers> managers = List.of();
        List<Census.Officer> officers = List.of();
        for (Census census : censuses) {
            counts.putAll(census.counts());
            Optional<Long> full = census.fullMembers();
            fullMembers = full.isPresent() ? full : fullMembers;
            managers = census.managers().isEmpty() ? managers : census.managers();
            officers = census.officers().isEmpty() ? officers : census.officers();
        }
        return new LastCounted(counts, fullMembers, managers, officers);
    }

    /** Of those up to a day. */
    public static LastCounted by(LocalDate day, Collection<Census> censuses) {
        return of(censuses.stream().filter(c -> !c.asOf().isAfter(day)).toList());
    }

    public Optional<Long> count(CensusItem item) {
        return Optional.ofNullable(counts.get(item));
    }
}
