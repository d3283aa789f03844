package vn.bodua.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bodua.access.Act;

/**
 * One act as it stands in the history.
 *
 * @param position its place in the chain, from 1
 * @param personId empty for jobs and for sign-ins of nobody known
 * @param actingFor account of the holder for whom somebody acted, else empty
 * @param result {@code done}, {@code refused}, {@code denied} or {@code failed}
 * @param refusal code of the refusal, else empty
 */
public record HistoryEntry(
        long position,
        Instant at,
        Optional<Long> personId,
        String account,
        String actingFor,
        String role,
        String roleUnit,
        String face,
        String address,
        String session,
        String request,
        String useCase,
        String subjectKind,
        String subject,
        String subjectUnit,
        String result,
        String refusal,
        List<Act.Change> changes) {}
