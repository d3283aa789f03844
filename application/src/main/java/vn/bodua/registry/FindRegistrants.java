package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.FIND_REGISTRANTS;
import static vn.bodua.database.generated.Tables.PRODUCT;
import static vn.bodua.database.generated.Tables.PRODUCT_CERTIFICATE;
import static vn.bodua.database.generated.Tables.REGISTRANT_SPAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Jurisdiction;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Within;
import vn.bodua.database.generated.Routines;
import vn.bodua.database.generated.tables.RegistrantSpan;
import vn.bodua.database.generated.tables.records.RegistrantSpanRecord;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;

/**
 * Lists the registrants within reach that somebody looks for, as they stood on a day. Nothing is refused: what nobody can see
 * is not in the list.
 */
@Component
public class FindRegistrants {

    /** Of those found by words no more are counted: who typed so little types on. Without words all are counted. */
    public static final int COUNTED = 1_000;

    /**
     * Where no more than these are found by words they are looked up one by one. Of more, whether there are more than are
     * counted is mostly told by these, and a page is mostly filled by as many at the beginning of the list.
     */
    private static final int FEW = 3_000;

    private static final int LONGEST_PAGE = 1_000;

    private final DSLContext sql;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final int few;

    @Autowired
    FindRegistrants(DSLContext sql, Jurisdiction jurisdiction, BusinessClock clock) {
        this(sql, jurisdiction, clock, FEW);
    }

    FindRegistrants(DSLContext sql, Jurisdiction jurisdiction, BusinessClock clock, int few) {
        this.sql = sql;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.few = few;
    }

    /** Some of those that were found, and how many there are; by words, {@link #COUNTED} and one where there are more. */
    public record Found(List<Line> lines, int total) {}

    /** What a list shows of one. */
    public record Line(
            RegistrantId id,
            LegalKind kind,
            String name,
            String number,
            UnitId place,
            String commune,
            String sector,
            String statutoryField,
            State state,
            LocalDate since,
            LocalDate founded,
            Optional<Long> charterCapital,
            Optional<Long> members,
            Optional<Long> workers,
            Optional<SizeClass> size,
            boolean affiliated) {}

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Found> find(Actor actor, Wanted wanted) {
        Condition filters = filters(actor, wanted);
        Optional<String> query = query(wanted.words());
        if (query.isEmpty()) {
            return Outcome.done(new Found(lines(filters, wanted), sql.fetchCount(REGISTRANT_SPAN, filters)));
        }
        List<Long> first = sql.select(FIND_REGISTRANTS.FIND_REGISTRANTS_)
                .from(FIND_REGISTRANTS.call(query.get()))
                .limit(few + 1)
                .fetch(FIND_REGISTRANTS.FIND_REGISTRANTS_);
        Condition amongFirst = filters.and(REGISTRANT_SPAN.REGISTRANT_ID.eq(DSL.any(first.toArray(Long[]::new))));
        boolean all = first.size() <= few;
        Condition condition = all ? amongFirst : filters.and(found(query.get()));
        int total = counted(amongFirst);
        return Outcome.done(new Found(
                all ? lines(condition, wanted) : linesOfMany(filters, query.get(), wanted),
                all || total > COUNTED ? total : counted(condition)));
    }

    /** To put all that a broad word finds in order takes longer than to look through the list from its beginning. */
    private List<Line> linesOfMany(Condition filters, String query, Wanted wanted) {
        Table<RegistrantSpanRecord> beginning = sql.selectFrom(REGISTRANT_SPAN)
                .where(filters)
                .orderBy(order(wanted.order(), REGISTRANT_SPAN))
                .limit(few)
                .asTable("beginning");
        RegistrantSpan list = REGISTRANT_SPAN.as("beginning");
        List<Line> lines = sql.select(list.fields())
                .from(beginning)
                .where(Routines.isFound(list.REGISTRANT_ID, DSL.val(query)))
                .orderBy(order(wanted.order(), list))
                .offset(Math.max(wanted.from(), 0))
                .limit(Math.clamp(wanted.count(), 0, LONGEST_PAGE))
                .fetch(row -> line(row.into(list)));
        return lines.size() == wanted.count() ? lines : lines(filters.and(found(query)), wanted);
    }

    private List<Line> lines(Condition condition, Wanted wanted) {
        return sql.selectFrom(REGISTRANT_SPAN)
                .where(condition)
                .orderBy(order(wanted.order(), REGISTRANT_SPAN))
                .offset(Math.max(wanted.from(), 0))
                .limit(Math.clamp(wanted.count(), 0, LONGEST_PAGE))
                .fetch(FindRegistrants::line);
    }

    private int counted(Condition condition) {
        return sql.fetchCount(
                sql.selectOne().from(REGISTRANT_SPAN).where(condition).limit(COUNTED + 1));
    }

    /** All that would be found, without pages. */
    List<RegistrantId> all(Actor actor, Wanted wanted) {
        return sql.select(REGISTRANT_SPAN.REGISTRANT_ID)
                .from(REGISTRANT_SPAN)
                .where(condition(actor, wanted))
                .orderBy(order(wanted.order(), REGISTRANT_SPAN))
                .fetch(row -> new RegistrantId(row.value1()));
    }

    /** What a span is asked for, within the reach of whoever asks. */
    Condition condition(Actor actor, Wanted wanted) {
        return query(wanted.words())
                .map(FindRegistrants::found)
                .orElse(DSL.noCondition())
                .and(filters(actor, wanted));
    }

    private Condition filters(Actor actor, Wanted wanted) {
        List<Condition> all = new ArrayList<>();
        all.add(Within.reach(actor.reach(Permission.SEE_REGISTRY), REGISTRANT_SPAN.PLACE_ID));
        all.add(on(wanted.day()));
        all.add(oneOf(wanted.kinds(), LegalKind::code, REGISTRANT_SPAN.KIND));
        all.add(oneOf(wanted.states(), State::code, REGISTRANT_SPAN.STATE));
        all.add(oneOf(wanted.sectors(), Function.identity(), REGISTRANT_SPAN.SECTOR));
        all.add(oneOf(wanted.fields(), Function.identity(), REGISTRANT_SPAN.STATUTORY_FIELD));
        all.add(oneOf(wanted.sizes(), SizeClass::code, REGISTRANT_SPAN.SIZE_CLASS));
        all.add(oneOf(wanted.models(), Registration.Model::code, REGISTRANT_SPAN.MODEL));
        all.add(oneOf(wanted.laws(), Law::code, REGISTRANT_SPAN.LAW));
        wanted.place()
                .ifPresent(place -> all.add(
                        Within.reach(jurisdiction.reachOf(place.value(), wanted.day()), REGISTRANT_SPAN.PLACE_ID)));
        String commune = RegistryName.fold(wanted.commune());
        all.add(commune.isEmpty() ? DSL.noCondition() : REGISTRANT_SPAN.FOLDED_COMMUNE.eq(commune));
        wanted.affiliated()
                .ifPresent(
                        yes -> all.add(yes ? REGISTRANT_SPAN.AFFILIATION.ne("") : REGISTRANT_SPAN.AFFILIATION.eq("")));
        wanted.union().ifPresent(union -> all.add(REGISTRANT_SPAN.UNION_IDS.contains(new Long[] {union.value()})));
        wanted.founded()
                .ifPresent(years -> all.add(REGISTRANT_SPAN.FOUNDED.between(
                        LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last(), 12, 31))));
        wanted.certified().ifPresent(certified -> all.add(certified(certified, wanted.day())));
        return DSL.and(all);
    }

    /** By the row of each product that was recorded last, as files show it. */
    private static Condition certified(Wanted.Certified wanted, LocalDate day) {
        vn.bodua.database.generated.tables.Product later = PRODUCT.as("later");
        return REGISTRANT_SPAN.REGISTRANT_ID.in(DSL.select(PRODUCT.REGISTRANT_ID)
                .from(PRODUCT)
                .join(PRODUCT_CERTIFICATE)
                .on(PRODUCT_CERTIFICATE.PRODUCT_ID.eq(PRODUCT.ID))
                .where(PRODUCT_CERTIFICATE.KIND.eq(wanted.standard().code()))
                .and(wanted.stars().map(PRODUCT_CERTIFICATE.STARS::ge).orElse(DSL.noCondition()))
                .and(PRODUCT_CERTIFICATE.FROM_DAY.le(day))
                .and(PRODUCT_CERTIFICATE.UNTIL_DAY.isNull().or(PRODUCT_CERTIFICATE.UNTIL_DAY.gt(day)))
                .and(PRODUCT.UNTIL_DAY.isNull().or(PRODUCT.UNTIL_DAY.gt(day)))
                .andNotExists(DSL.selectOne()
                        .from(later)
                        .where(later.REGISTRANT_ID.eq(PRODUCT.REGISTRANT_ID))
                        .and(later.NAME.eq(PRODUCT.NAME))
                        .and(later.ID.gt(PRODUCT.ID))));
    }

    /** Whoever asks for today or later asks for the last of each, which has an index of its own. */
    private Condition on(LocalDate day) {
        return day.isBefore(clock.today())
                ? REGISTRANT_SPAN
                        .FROM_DAY
                        .le(day)
                        .and(REGISTRANT_SPAN.UNTIL_DAY.isNull().or(REGISTRANT_SPAN.UNTIL_DAY.gt(day)))
                : REGISTRANT_SPAN.UNTIL_DAY.isNull();
    }

    /** What the database is asked for when somebody types this; empty where it has no word. */
    private static Optional<String> query(String typed) {
        return RegistryName.wordsOf(typed).stream()
                .map(word -> word + ":*")
                .reduce((before, after) -> before + " & " + after);
    }

    private static Condition found(String query) {
        return REGISTRANT_SPAN.REGISTRANT_ID.in(
                DSL.select(FIND_REGISTRANTS.FIND_REGISTRANTS_).from(FIND_REGISTRANTS.call(query)));
    }

    private static <T> Condition oneOf(Set<T> wanted, Function<T, String> code, Field<String> field) {
        return wanted.isEmpty()
                ? DSL.noCondition()
                : field.in(wanted.stream().map(code).toList());
    }

    private static Collection<OrderField<?>> order(Wanted.Order order, RegistrantSpan list) {
        Collection<OrderField<?>> fields = new ArrayList<>();
        switch (order) {
            case NAME -> {}
            case FOUNDED -> fields.add(list.FOUNDED.desc());
            case MEMBERS -> fields.add(list.MEMBERS.desc().nullsLast());
            case CAPITAL -> fields.add(list.CHARTER_CAPITAL.desc().nullsLast());
        }
        fields.addAll(Arrays.asList(list.FOLDED_NAME, list.REGISTRANT_ID));
        return fields;
    }

    private static Line line(RegistrantSpanRecord row) {
        return new Line(
                new RegistrantId(row.getRegistrantId()),
                LegalKind.ofCode(row.getKind()),
                row.getName(),
                row.getNumber(),
                new UnitId(row.getPlaceId()),
                row.getCommune(),
                row.getSector(),
                row.getStatutoryField(),
                State.ofCode(row.getState()),
                row.getSince(),
                row.getFounded(),
                Optional.ofNullable(row.getCharterCapital()),
                Optional.ofNullable(row.getMembers()),
                Optional.ofNullable(row.getWorkers()),
                row.getSizeClass().isEmpty() ? Optional.empty() : Optional.of(SizeClass.ofCode(row.getSizeClass())),
                !Objects.requireNonNull(row.getAffiliation()).isEmpty());
    }
}
