package vn.bodua.registry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All assessments of one registrant on record; of each year the last one counts, and the last check if it is of that. */
record Assessments(List<OnRecord<SelfAssessment>> own, List<OnRecord<CheckedAssessment>> checked) {

    static final Assessments NONE = new Assessments(List.of(), List.of());

    private static final Comparator<OnRecord<?>> AS_RECORDED =
            Comparator.comparingLong(r -> r.entry().value());

    Assessments {
        own = List.copyOf(own);
        checked = List.copyOf(checked);
    }

    Optional<OnRecord<SelfAssessment>> own(int year) {
        return own.stream().filter(a -> a.what().year() == year).max(AS_RECORDED);
    }

    /** The check that counts; none where one assessed itself anew since. */
    Optional<OnRecord<CheckedAssessment>> checked(int year) {
        return own(year)
                .flatMap(last -> checked.stream()
                        .filter(c -> c.what().self().entry().equals(last.entry()))
                        .max(AS_RECORDED));
    }

    /** What was on record up to an entry. */
    Assessments knownTo(EntryId entry) {
        return new Assessments(OnRecord.knownTo(entry, own), OnRecord.knownTo(entry, checked));
    }

    /** What was on record at a moment. */
    Assessments knownAt(Instant moment) {
        return new Assessments(OnRecord.knownAt(moment, own), OnRecord.knownAt(moment, checked));
    }
}
