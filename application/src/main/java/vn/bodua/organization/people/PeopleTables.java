package vn.bodua.organization.people;

import static vn.bodua.database.generated.Tables.BODY_TERM;
import static vn.bodua.database.generated.Tables.DECISION;
import static vn.bodua.database.generated.Tables.OFFICIAL;
import static vn.bodua.database.generated.Tables.POST;
import static vn.bodua.database.generated.Tables.POST_END;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bodua.database.TransactionLock;
import vn.bodua.database.generated.tables.records.BodyTermRecord;
import vn.bodua.database.generated.tables.records.OfficialRecord;
import vn.bodua.database.generated.tables.records.PostEndRecord;
import vn.bodua.database.generated.tables.records.PostRecord;
import vn.bodua.language.VietnameseText;
import vn.bodua.organization.Decision;
import vn.bodua.organization.Decisions;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;

/** The rows of terms, people and posts; only ever added to. */
@Component
class PeopleTables {

    /** Key of the lock that lets one transaction at a time look at who holds which post and then fill one. */
    private static final long LOCK = 0x426F_4475_64L;

    private final DSLContext sql;
    private final Decisions decisions;

    PeopleTables(DSLContext sql, Decisions decisions) {
        this.sql = sql;
        this.decisions = decisions;
    }

    /** Who put a row on record, and when. */
    record Recorder(Instant at, String by) {
        OffsetDateTime moment() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    void oneAtATime() {
        TransactionLock.hold(sql, LOCK);
    }

    Bodies of(Unit alliance) {
        List<Term> terms = sql.select(BODY_TERM, DECISION.NUMBER)
                .from(BODY_TERM)
                .leftJoin(DECISION)
                .on(DECISION.ID.eq(BODY_TERM.DECISION_ID))
                .where(BODY_TERM.UNIT_ID.eq(alliance.id().value()))
                .orderBy(BODY_TERM.BEGAN, BODY_TERM.ID)
                .fetch(row -> term(row.value1(), Objects.requireNonNullElse(row.value2(), "")));
        return new Bodies(
                alliance, terms, posts(BODY_TERM.UNIT_ID.eq(alliance.id().value())));
    }

    /** The posts of one person, wherever, the earliest first. */
    List<Post> postsOf(OfficialId official) {
        return posts(POST.OFFICIAL_ID.eq(official.value()));
    }

    Optional<Post> post(PostId post) {
        return posts(POST.ID.eq(post.value())).stream().findFirst();
    }

    private List<Post> posts(Condition which) {
        var approvals = DECISION.as("approval");
        var endings = DECISION.as("ending");
        return sql.select(POST, BODY_TERM, OFFICIAL, POST_END, approvals.NUMBER, endings.NUMBER)
                .from(POST)
                .join(BODY_TERM)
                .on(BODY_TERM.ID.eq(POST.TERM_ID))
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(POST.OFFICIAL_ID))
                .leftJoin(POST_END)
                .on(POST_END.POST_ID.eq(POST.ID))
                .leftJoin(approvals)
                .on(approvals.ID.eq(POST.DECISION_ID))
                .leftJoin(endings)
                .on(endings.ID.eq(POST_END.DECISION_ID))
                .where(which)
                .orderBy(POST.HELD_FROM, POST.ID)
                .fetch(row -> post(
                        row.value1(),
                        term(row.value2(), ""),
                        official(row.value3()),
                        Objects.requireNonNullElse(row.value5(), ""),
                        ending(row.value4(), Objects.requireNonNullElse(row.value6(), ""))));
    }

    private static Post post(PostRecord row, Term term, Official official, String approval, Optional<Ending> ending) {
        return new Post(
                new PostId(row.getId()),
                term,
                official,
                Position.ofCode(row.getPosition()),
                row.getHeldFrom(),
                Filled.ofCode(row.getFilled()),
                row.getCarriedOver(),
                approval,
                ending);
    }

    private static Optional<Ending> ending(PostEndRecord row, String decision) {
        return Optional.ofNullable(row.get(POST_END.POST_ID))
                .map(post -> new Ending(row.getEnded(), Ending.Reason.ofCode(row.getReason()), decision));
    }

    private static Term term(BodyTermRecord row, String decision) {
        return new Term(
                new TermId(row.getId()),
                new UnitId(row.getUnitId()),
                Body.ofCode(row.getBody()),
                row.getOrdinal(),
                row.getFirstYear(),
                row.getLastYear(),
                row.getBegan(),
                row.getMembers(),
                decision);
    }

    private static Official official(OfficialRecord row) {
        return new Official(
                new OfficialId(row.getId()),
                row.getName(),
                Optional.ofNullable(row.get(OFFICIAL.BORN)),
                Optional.ofNullable(row.get(OFFICIAL.SEX)).map(Official.Sex::ofCode));
    }

    Optional<Official> official(OfficialId id) {
        return sql.selectFrom(OFFICIAL)
                .where(OFFICIAL.ID.eq(id.value()))
                .fetchOptional()
                .map(PeopleTables::official);
    }

    /** Everybody of a name, with or without diacritics. */
    List<Official> named(String name) {
        String sought = VietnameseText.fold(name);
        return sql.selectFrom(OFFICIAL).orderBy(OFFICIAL.ID).fetch(PeopleTables::official).stream()
                .filter(o -> VietnameseText.fold(o.name()).equals(sought))
                .toList();
    }

    TermId insert(Term term, Optional<Decision> decision, Recorder recorder) {
        BodyTermRecord row = sql.newRecord(BODY_TERM);
        row.setUnitId(term.alliance().value());
        row.setBody(term.body().code());
        row.setOrdinal(term.ordinal());
        row.setFirstYear(term.firstYear());
        row.setLastYear(term.lastYear());
        row.setBegan(term.began());
        row.setMembers(term.members());
        row.set(BODY_TERM.DECISION_ID, keep(decision, recorder));
        row.setRecordedAt(recorder.moment());
        row.setRecordedBy(recorder.by());
        row.store();
        return new TermId(row.getId());
    }

    OfficialId insert(Official official, Recorder recorder) {
        OfficialRecord row = sql.newRecord(OFFICIAL);
        row.setName(official.name());
        official.born().ifPresent(row::setBorn);
        official.sex().map(Official.Sex::code).ifPresent(row::setSex);
        row.setRecordedAt(recorder.moment());
        row.setRecordedBy(recorder.by());
        row.store();
        return new OfficialId(row.getId());
    }

    PostId insert(Post post, Optional<Decision> approval, Recorder recorder) {
        PostRecord row = sql.newRecord(POST);
        row.setTermId(post.term().id().value());
        row.setOfficialId(post.official().id().value());
        row.setPosition(post.position().code());
        row.setHeldFrom(post.from());
        row.setFilled(post.filled().code());
        row.setCarriedOver(post.carriedOver());
        row.set(POST.DECISION_ID, keep(approval, recorder));
        row.setRecordedAt(recorder.moment());
        row.setRecordedBy(recorder.by());
        row.store();
        return new PostId(row.getId());
    }

    void insert(PostId post, Ending ending, Optional<Decision> decision, Recorder recorder) {
        PostEndRecord row = sql.newRecord(POST_END);
        row.setPostId(post.value());
        row.setEnded(ending.day());
        row.setReason(ending.reason().code());
        row.set(POST_END.DECISION_ID, keep(decision, recorder));
        row.setRecordedAt(recorder.moment());
        row.setRecordedBy(recorder.by());
        row.insert();
    }

    private @Nullable Long keep(Optional<Decision> decision, Recorder recorder) {
        return decision.map(d -> decisions.recorded(d, recorder.at(), recorder.by()))
                .orElse(null);
    }
}
