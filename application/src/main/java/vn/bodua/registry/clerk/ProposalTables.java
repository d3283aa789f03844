package vn.bodua.registry.clerk;

import static vn.bodua.database.generated.Tables.PROPOSAL;
import static vn.bodua.database.generated.Tables.PROPOSAL_ANSWER;
import static vn.bodua.database.generated.Tables.REGISTRANT_SPAN;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;
import vn.bodua.access.Reach;
import vn.bodua.access.Within;
import vn.bodua.database.generated.tables.records.ProposalAnswerRecord;
import vn.bodua.database.generated.tables.records.ProposalRecord;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.RegistrantId;

/** The rows of proposals and their answers; only ever added to. */
@Component
class ProposalTables {

    private final DSLContext sql;

    ProposalTables(DSLContext sql) {
        this.sql = sql;
    }

    ProposalId insert(RegistrantId file, PersonId person, Proposed proposed, String reason, Instant now, String by) {
        return new ProposalId(Objects.requireNonNull(sql.insertInto(PROPOSAL)
                        .set(PROPOSAL.REGISTRANT_ID, file.value())
                        .set(PROPOSAL.PERSON_ID, person.value())
                        .set(PROPOSAL.KIND, proposed.kind().code())
                        .set(PROPOSAL.CONTENT, JSONB.jsonb(ProposalText.write(proposed)))
                        .set(PROPOSAL.REASON, reason)
                        .set(PROPOSAL.PROPOSED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(PROPOSAL.PROPOSED_BY, by)
                        .returning(PROPOSAL.ID)
                        .fetchOne())
                .getId());
    }

    void insert(ProposalId proposal, Proposal.Answer answer) {
        sql.insertInto(PROPOSAL_ANSWER)
                .set(PROPOSAL_ANSWER.PROPOSAL_ID, proposal.value())
                .set(PROPOSAL_ANSWER.ANSWER, answer.result().code())
                .set(PROPOSAL_ANSWER.REASON, answer.reason())
                .set(
                        PROPOSAL_ANSWER.ENTRY_ID,
                        answer.entry().map(EntryId::value).orElse(null))
                .set(PROPOSAL_ANSWER.ANSWERED_AT, answer.at().atOffset(ZoneOffset.UTC))
                .set(PROPOSAL_ANSWER.ANSWERED_BY, answer.by())
                .execute();
    }

    Optional<Proposal> byId(ProposalId proposal) {
        return proposals(PROPOSAL.ID.eq(proposal.value())).stream().findFirst();
    }

    /** The newest first. */
    List<Proposal> of(RegistrantId file) {
        return proposals(PROPOSAL.REGISTRANT_ID.eq(file.value()));
    }

    Optional<Proposal> waiting(RegistrantId file, Proposed.Kind kind) {
        return of(file).stream()
                .filter(p -> p.waits() && p.proposed().kind() == kind)
                .findFirst();
    }

    /** Those that wait for files that sit within a reach now; the oldest first. */
    List<ShowProposals.Waiting> waiting(Reach reach) {
        return sql.select(PROPOSAL, PROPOSAL_ANSWER, REGISTRANT_SPAN.NAME)
                .from(PROPOSAL)
                .join(REGISTRANT_SPAN)
                .on(REGISTRANT_SPAN.REGISTRANT_ID.eq(PROPOSAL.REGISTRANT_ID))
                .leftJoin(PROPOSAL_ANSWER)
                .on(PROPOSAL_ANSWER.PROPOSAL_ID.eq(PROPOSAL.ID))
                .where(PROPOSAL_ANSWER.PROPOSAL_ID.isNull())
                .and(REGISTRANT_SPAN.UNTIL_DAY.isNull())
                .and(Within.reach(reach, REGISTRANT_SPAN.PLACE_ID))
                .orderBy(PROPOSAL.ID)
                .fetch(row -> new ShowProposals.Waiting(read(row.value1(), row.value2()), row.value3()));
    }

    private List<Proposal> proposals(Condition which) {
        return sql.select(PROPOSAL, PROPOSAL_ANSWER)
                .from(PROPOSAL)
                .leftJoin(PROPOSAL_ANSWER)
                .on(PROPOSAL_ANSWER.PROPOSAL_ID.eq(PROPOSAL.ID))
                .where(which)
                .orderBy(PROPOSAL.ID.desc())
                .fetch(row -> read(row.value1(), row.value2()));
    }

    private static Proposal read(ProposalRecord row, ProposalAnswerRecord answered) {
        Proposed.Kind kind = Proposed.Kind.ofCode(row.getKind());
        return new Proposal(
                new ProposalId(row.getId()),
                new RegistrantId(row.getRegistrantId()),
                new PersonId(row.getPersonId()),
                ProposalText.read(kind, row.getContent().data()),
                row.getReason(),
                row.getProposedAt().toInstant(),
                row.getProposedBy(),
                // the record of a row that is not there has no fields
                Optional.ofNullable(answered.get(PROPOSAL_ANSWER.PROPOSAL_ID)).map(id -> answer(answered)));
    }

    private static Proposal.Answer answer(ProposalAnswerRecord row) {
        return new Proposal.Answer(
                Proposal.Result.ofCode(row.getAnswer()),
                row.getReason(),
                Optional.ofNullable(row.getEntryId()).map(EntryId::new),
                row.getAnsweredAt().toInstant(),
                row.getAnsweredBy());
    }
}
