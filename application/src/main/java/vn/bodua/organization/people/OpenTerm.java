package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.language.VietnameseText;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Opens a term of a body: the congress that meets, or a committee that it elects. The one before is over with that day, and
 * so are the posts in it.
 *
 * <p>Refusals: {@code UNIT_NOT_IN_REACH}, {@code NOT_AN_ALLIANCE}, {@code UNIT_NOT_AT_DATE}, {@code FIELD_EMPTY}, {@code
 * TERM_YEARS_WRONG}, {@code TERM_WITHOUT_MEMBERS}, {@code TERM_THERE_ALREADY}, {@code TERM_WOULD_CUT_POSTS}.
 */
@Component
public class OpenTerm {

    private final Alliances alliances;
    private final PeopleTables tables;
    private final BusinessClock clock;

    OpenTerm(Alliances alliances, PeopleTables tables, BusinessClock clock) {
        this.alliances = alliances;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * What stands at the head of a term.
     *
     * @param ordinal as printed: "lần thứ VI"
     * @param firstYear and lastYear: as labelled
     * @param members how many the congress fixed
     */
    public record Label(String ordinal, int firstYear, int lastYear, LocalDate began, int members) {

        public Label {
            ordinal = VietnameseText.normalise(ordinal.strip());
        }
    }

    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<TermId> open(
            Actor actor, @Subject UnitId alliance, Body body, Label label, Optional<Decision> decision) {
        tables.oneAtATime();
        return alliances
                .on(alliance, label.began())
                .then(unit -> refusal(tables.of(unit), body, label)
                        .<Outcome<TermId>>map(Outcome::refused)
                        .orElseGet(() -> {
                            TermId id = tables.insert(
                                    new Term(
                                            new TermId(0),
                                            alliance,
                                            body,
                                            label.ordinal(),
                                            label.firstYear(),
                                            label.lastYear(),
                                            label.began(),
                                            label.members(),
                                            ""),
                                    decision,
                                    new PeopleTables.Recorder(clock.now(), actor.account()));
                            Changes.note("term", null, body.code() + " " + label.ordinal());
                            return Outcome.done(id);
                        }));
    }

    private static Optional<Refusal> refusal(Bodies bodies, Body body, Label label) {
        if (label.ordinal().isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "ordinal"));
        }
        // A congress of December opens the term of the years after it, a late one that of the years before.
        if (label.lastYear() < label.firstYear()
                || label.began().getYear() < label.firstYear() - 1
                || label.began().getYear() > label.lastYear()) {
            return Optional.of(Refusal.of(
                    RefusalCode.TERM_YEARS_WRONG,
                    "first",
                    Integer.toString(label.firstYear()),
                    "last",
                    Integer.toString(label.lastYear()),
                    "began",
                    label.began().toString()));
        }
        if (label.members() < 1) {
            return Optional.of(
                    Refusal.of(RefusalCode.TERM_WITHOUT_MEMBERS, "members", Integer.toString(label.members())));
        }
        String ordinal = VietnameseText.fold(label.ordinal());
        Optional<Term> same = bodies.terms().stream()
                .filter(t -> t.body() == body)
                .filter(t -> t.began().equals(label.began())
                        || VietnameseText.fold(t.ordinal()).equals(ordinal))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of(Refusal.of(
                    RefusalCode.TERM_THERE_ALREADY,
                    "ordinal",
                    same.get().ordinal(),
                    "years",
                    same.get().years(),
                    "began",
                    same.get().began().toString()));
        }
        return bodies.termOn(body, label.began())
                .flatMap(before -> bodies.posts().stream()
                        .filter(p -> p.term().id().equals(before.id()))
                        .filter(p -> !p.from().isBefore(label.began()))
                        .min(Comparator.comparing(Post::from)))
                .map(cut -> Refusal.of(
                        RefusalCode.TERM_WOULD_CUT_POSTS,
                        "person",
                        cut.official().name(),
                        "from",
                        cut.from().toString(),
                        "began",
                        label.began().toString()));
    }
}
