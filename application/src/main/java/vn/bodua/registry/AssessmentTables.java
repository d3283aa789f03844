package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.ASSESSMENT;
import static vn.bodua.database.generated.Tables.ASSESSMENT_SCORE;
import static vn.bodua.database.generated.Tables.REGISTRY_ENTRY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.database.generated.tables.records.AssessmentRecord;
import vn.bodua.database.generated.tables.records.AssessmentScoreRecord;
import vn.bodua.registry.assessment.Score;

/** The rows of assessments; only ever added to. */
@Component
class AssessmentTables {

    private final DSLContext sql;

    AssessmentTables(DSLContext sql) {
        this.sql = sql;
    }

    void insert(EntryId entry, RegistrantId registrant, SelfAssessment own) {
        insert(entry, registrant, own, own.scores(), Optional.empty());
    }

    void insert(EntryId entry, RegistrantId registrant, CheckedAssessment checked) {
        Long self = Objects.requireNonNull(sql.select(ASSESSMENT.ID)
                        .from(ASSESSMENT)
                        .where(ASSESSMENT.ENTRY_ID.eq(checked.self().entry().value()))
                        .and(ASSESSMENT.REGISTRANT_ID.eq(registrant.value()))
                        .and(ASSESSMENT.CHECKS_ID.isNull())
                        .fetchOne())
                .value1();
        insert(entry, registrant, checked.self().what(), checked.scores(), Optional.of(self));
    }

    private void insert(
            EntryId entry,
            RegistrantId registrant,
            SelfAssessment own,
            Map<String, Score> scores,
            Optional<Long> checks) {
        long id = Objects.requireNonNull(sql.insertInto(ASSESSMENT)
                        .set(ASSESSMENT.ENTRY_ID, entry.value())
                        .set(ASSESSMENT.REGISTRANT_ID, registrant.value())
                        .set(ASSESSMENT.YEAR, own.year())
                        .set(ASSESSMENT.RULE, own.rule())
                        .set(ASSESSMENT.CHECKS_ID, checks.orElse(null))
                        .returning(ASSESSMENT.ID)
                        .fetchOne())
                .getId();
        List<AssessmentScoreRecord> rows = new ArrayList<>();
        scores.forEach(
                (criterion, score) -> rows.add(new AssessmentScoreRecord(id, criterion, score.points(), score.note())));
        sql.batchInsert(rows).execute();
    }

    /** All of each. */
    Map<RegistrantId, Assessments> of(Collection<RegistrantId> registrants) {
        List<Long> numbers = registrants.stream().map(RegistrantId::value).toList();
        Map<Long, Map<String, Score>> scores = new HashMap<>();
        sql.select(ASSESSMENT_SCORE)
                .from(ASSESSMENT_SCORE)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(ASSESSMENT_SCORE.ASSESSMENT_ID))
                .where(ManyRows.of(ASSESSMENT.REGISTRANT_ID, numbers))
                .forEach(row -> scores.computeIfAbsent(row.value1().getAssessmentId(), a -> new LinkedHashMap<>())
                        .put(
                                row.value1().getCriterion(),
                                new Score(row.value1().getPoints(), row.value1().getNote())));
        Map<Long, OnRecord<SelfAssessment>> own = new HashMap<>();
        Map<RegistrantId, List<OnRecord<SelfAssessment>>> selves = new HashMap<>();
        Map<RegistrantId, List<OnRecord<CheckedAssessment>>> checks = new HashMap<>();
        sql.select(ASSESSMENT, REGISTRY_ENTRY)
                .from(ASSESSMENT)
                .join(REGISTRY_ENTRY)
                .on(REGISTRY_ENTRY.ID.eq(ASSESSMENT.ENTRY_ID))
                .where(ManyRows.of(ASSESSMENT.REGISTRANT_ID, numbers))
                // what is checked was recorded before
                .orderBy(ASSESSMENT.ID)
                .forEach(row -> {
                    AssessmentRecord assessment = row.value1();
                    RegistrantId registrant = new RegistrantId(assessment.getRegistrantId());
                    Map<String, Score> given = scores.getOrDefault(assessment.getId(), Map.of());
                    Long of = assessment.getChecksId();
                    if (of == null) {
                        OnRecord<SelfAssessment> self = LifeTables.onRecord(
                                new SelfAssessment(assessment.getYear(), assessment.getRule(), given), row.value2());
                        own.put(assessment.getId(), self);
                        selves.computeIfAbsent(registrant, r -> new ArrayList<>())
                                .add(self);
                    } else {
                        checks.computeIfAbsent(registrant, r -> new ArrayList<>())
                                .add(LifeTables.onRecord(
                                        new CheckedAssessment(Objects.requireNonNull(own.get(of)), given),
                                        row.value2()));
                    }
                });
        Map<RegistrantId, Assessments> all = new HashMap<>();
        selves.forEach((registrant, list) ->
                all.put(registrant, new Assessments(list, checks.getOrDefault(registrant, List.of()))));
        return all;
    }
}
