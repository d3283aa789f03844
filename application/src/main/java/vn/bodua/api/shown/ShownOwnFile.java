package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.registry.YearlyAssessment;
import vn.bodua.registry.clerk.ShowOwnFiles;

/**
 * A file for its clerk's programs.
 *
 * @param since when the caller is its clerk
 * @param year the last that is over
 * @param yearTold whether the results of that year are on record
 * @param assessment where the assessment of that year stands; null where there is no rule for it
 */
public record ShownOwnFile(
        long id,
        String name,
        LocalDate since,
        int year,
        boolean yearTold,
        Optional<String> assessment,
        List<ShownProposal> proposals) {

    public static ShownOwnFile of(ShowOwnFiles.OwnFile own) {
        return new ShownOwnFile(
                own.id().value(),
                own.name(),
                own.since(),
                own.year(),
                own.yearIsTold(),
                own.assessment().map(YearlyAssessment::code),
                own.proposals().stream().map(ShownProposal::of).toList());
    }
}
