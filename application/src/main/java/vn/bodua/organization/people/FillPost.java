package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * Puts somebody into a post of a body: elected by the congress or the committee, co-opted between two congresses, or
 * appointed; with the decision that approves it ("phê chuẩn") where it is there (DOMAIN: D.3). The post is held until it is
 * ended, its term is over or the alliance ends.
 *
 * <p>Refusals: {@code UNIT_NOT_IN_REACH}, {@code NOT_AN_ALLIANCE}, {@code UNIT_NOT_AT_DATE}, {@code NO_TERM_THEN}, {@code
 * TERM_YEARS_PAST}, {@code OFFICIAL_UNKNOWN}, {@code FIELD_EMPTY}, {@code BIRTH_YEAR_WRONG}, {@code OFFICIAL_HAS_NAMESAKE},
 * {@code OFFICIAL_IN_BODY_ALREADY}, {@code POST_LEADS_ALREADY}, {@code BODY_IS_FULL}.
 */
@Component
public class FillPost {

    /** Nobody who may be elected was born before. */
    private static final int EARLIEST_BIRTH = 1850;

    private static final OfficialId NOBODY_YET = new OfficialId(0);

    private final Alliances alliances;
    private final PeopleTables tables;
    private final BusinessClock clock;

    FillPost(Alliances alliances, PeopleTables tables, BusinessClock clock) {
        this.alliances = alliances;
        this.tables = tables;
        this.clock = clock;
    }

    /** Who is to hold it. */
    public sealed interface Who {}

    /** Somebody on record. */
    public record Known(OfficialId official) implements Who {}

    /**
     * Somebody who is on record nowhere yet.
     *
     * @param another though there is somebody of this name already
     */
    public record Newly(String name, Optional<Integer> born, Optional<Official.Sex> sex, boolean another)
            implements Who {

        public Newly {
            name = VietnameseText.normalise(name.strip());
        }
    }

    /**
     * Which post, and since when.
     *
     * @param carriedOver held on though the years of the term are past
     */
    public record Seat(Position position, LocalDate from, Filled filled, boolean carriedOver) {}

    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<PostId> fill(
            Actor actor, @Subject UnitId alliance, Who who, Seat seat, Optional<Decision> approval) {
        tables.oneAtATime();
        PeopleTables.Recorder recorder = new PeopleTables.Recorder(clock.now(), actor.account());
        return alliances.on(alliance, seat.from()).then(unit -> {
            Bodies bodies = tables.of(unit);
            return term(bodies, seat)
                    .then(term -> official(who)
                            .then(official -> seated(bodies, term, official, seat)
                                    .<Outcome<PostId>>map(Outcome::refused)
                                    .orElseGet(() -> {
                                        PostId id = tables.insert(
                                                new Post(
                                                        new PostId(0),
                                                        term,
                                                        onRecord(official, recorder),
                                                        seat.position(),
                                                        seat.from(),
                                                        seat.filled(),
                                                        seat.carriedOver(),
                                                        "",
                                                        Optional.empty()),
                                                approval,
                                                recorder);
                                        Changes.note(
                                                "post", null, seat.position().code() + " " + official.name());
                                        return Outcome.done(id);
                                    })));
        });
    }

    private static Outcome<Term> term(Bodies bodies, Seat seat) {
        Optional<Term> term = bodies.termOn(seat.position().body(), seat.from());
        if (term.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.NO_TERM_THEN,
                    "unit",
                    bodies.alliance().nameOn(seat.from()).full(),
                    "date",
                    seat.from().toString()));
        }
        return term.get().isOverdue(seat.from()) && !seat.carriedOver()
                ? Outcome.refused(Refusal.of(
                        RefusalCode.TERM_YEARS_PAST,
                        "years",
                        term.get().years(),
                        "date",
                        seat.from().toString()))
                : Outcome.done(term.get());
    }

    private Outcome<Official> official(Who who) {
        return switch (who) {
            case Known(OfficialId id) ->
                tables.official(id)
                        .map(Outcome::done)
                        .orElseGet(() ->
                                Outcome.refused(Refusal.of(RefusalCode.OFFICIAL_UNKNOWN, "official", id.toString())));
            case Newly newly -> newly(newly);
        };
    }

    private Outcome<Official> newly(Newly newly) {
        if (newly.name().isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "person"));
        }
        int thisYear = clock.today().getYear();
        Optional<Integer> impossible = newly.born().filter(b -> b < EARLIEST_BIRTH || b > thisYear);
        if (impossible.isPresent()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.BIRTH_YEAR_WRONG, "year", impossible.get().toString()));
        }
        List<Official> namesakes = tables.named(newly.name());
        if (!newly.another() && !namesakes.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.OFFICIAL_HAS_NAMESAKE,
                    "name",
                    newly.name(),
                    "candidates",
                    namesakes.stream().map(Official::distinctly).collect(Collectors.joining("; "))));
        }
        return Outcome.done(new Official(NOBODY_YET, newly.name(), newly.born(), newly.sex()));
    }

    private Official onRecord(Official official, PeopleTables.Recorder recorder) {
        return official.id().equals(NOBODY_YET)
                ? new Official(tables.insert(official, recorder), official.name(), official.born(), official.sex())
                : official;
    }

    /** Whether the body has no place for them, from that day on; posts of it that begin later count too. */
    private static Optional<Refusal> seated(Bodies bodies, Term term, Official official, Seat seat) {
        List<Post> beside = bodies.heldSince(term, seat.from());
        Optional<Post> own = beside.stream()
                .filter(p -> p.official().id().equals(official.id()))
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(Refusal.of(
                    RefusalCode.OFFICIAL_IN_BODY_ALREADY,
                    "name",
                    official.name(),
                    "from",
                    own.get().from().toString()));
        }
        Optional<Post> leads = beside.stream()
                .filter(p -> seat.position().leads() && p.position() == seat.position())
                .findFirst();
        if (leads.isPresent()) {
            return Optional.of(Refusal.of(
                    RefusalCode.POST_LEADS_ALREADY,
                    "name",
                    leads.get().official().name(),
                    "from",
                    leads.get().from().toString()));
        }
        return bodies.mostSince(term, seat.from()) < term.members()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.BODY_IS_FULL,
                        "ordinal",
                        term.ordinal(),
                        "members",
                        Integer.toString(term.members()),
                        "date",
                        seat.from().toString()));
    }
}
