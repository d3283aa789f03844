package vn.bodua.organization.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.access.Actor;
import vn.bodua.access.TestActors;
import vn.bodua.database.generated.Tables;
import vn.bodua.organization.Decision;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.TestUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

@DisplayName("A post in a body of an alliance")
class PeopleAndPostsTest {

    private static final UnitId BAC_GIANG = new UnitId("lien-minh-htx-bac-giang");
    private static final UnitId CENTRAL = new UnitId("lien-minh-htx-viet-nam");
    private static final LocalDate CONGRESS = LocalDate.of(2020, 9, 15);
    private static final LocalDate NEXT_CONGRESS = LocalDate.of(2025, 6, 10);
    private static final Decision APPROVAL =
            new Decision("498/QĐ-UBND", LocalDate.of(2020, 10, 1), "UBND tỉnh", "Phê chuẩn kết quả bầu");

    private final TestDatabase database = TestDatabase.fresh();
    private final KnownUnits units = TestUnits.known(database.sql());
    private final TestPeople people =
            new TestPeople(database, units, BusinessClock.fixedAt(Instant.parse("2026-03-01T00:00:00Z")));
    private final Actor officer = TestActors.everywhere("ban");

    private Outcome<TermId> open(Body body, String ordinal, LocalDate began, int members) {
        return open(BAC_GIANG, body, ordinal, began.getYear(), began.getYear() + 5, began, members);
    }

    private Outcome<TermId> open(
            UnitId alliance, Body body, String ordinal, int first, int last, LocalDate began, int members) {
        return people.openTerm.open(
                officer, alliance, body, new OpenTerm.Label(ordinal, first, last, began, members), Optional.empty());
    }

    private static FillPost.Who newly(String name) {
        return new FillPost.Newly(name, Optional.empty(), Optional.empty(), false);
    }

    private Outcome<PostId> fill(FillPost.Who who, Position position, LocalDate from) {
        return people.fill.fill(
                officer,
                BAC_GIANG,
                who,
                new FillPost.Seat(position, from, Filled.ELECTED, false),
                Optional.of(APPROVAL));
    }

    private Outcome<PostId> end(PostId post, LocalDate day) {
        return people.end.end(officer, post, day, Ending.Reason.RETIRED, Optional.empty());
    }

    private List<String> standing(LocalDate day) {
        return people.show.of(officer, BAC_GIANG).orElseThrow().heldOn(Body.STANDING_BODY, day).stream()
                .map(p -> p.official().name())
                .toList();
    }

    private static void refused(Outcome<?> outcome, RefusalCode code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.refusal().code()).isEqualTo(code));
    }

    private OfficialId whoHolds(PostId post) {
        return people.show.of(officer, BAC_GIANG).orElseThrow().posts().stream()
                .filter(p -> p.id().equals(post))
                .findFirst()
                .orElseThrow()
                .official()
                .id();
    }

    @Test
    @DisplayName("is held from its day until it is ended, and read back with the decision that approves it")
    void heldUntilEnded() {
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        PostId chair = fill(newly("Nguyễn Đức Hiền"), Position.CHAIR, CONGRESS).orElseThrow();
        assertThat(standing(CONGRESS.minusDays(1))).isEmpty();
        assertThat(standing(CONGRESS)).containsExactly("Nguyễn Đức Hiền");
        assertThat(people.show
                        .of(officer, BAC_GIANG)
                        .orElseThrow()
                        .posts()
                        .getFirst()
                        .approval())
                .isEqualTo("498/QĐ-UBND");
        LocalDate retired = LocalDate.of(2023, 5, 1);
        end(chair, retired).orElseThrow();
        assertThat(standing(retired.minusDays(1))).containsExactly("Nguyễn Đức Hiền");
        assertThat(standing(retired)).isEmpty();
        fill(newly("Trần Quang Hùng"), Position.CHAIR, retired).orElseThrow();
        assertThat(standing(retired)).containsExactly("Trần Quang Hùng");
        assertThat(standing(CONGRESS)).containsExactly("Nguyễn Đức Hiền");
    }

    @Test
    @DisplayName("is over when the next term begins, and goes on past the years on the label until then")
    void overWithTheTerm() {
        open(BAC_GIANG, Body.STANDING_BODY, "lần thứ V", 2015, 2018, LocalDate.of(2015, 8, 1), 3)
                .orElseThrow();
        fill(newly("Nguyễn Văn Cũ"), Position.CHAIR, LocalDate.of(2015, 8, 1)).orElseThrow();
        assertThat(standing(LocalDate.of(2019, 6, 1))).containsExactly("Nguyễn Văn Cũ");
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        assertThat(standing(CONGRESS.minusDays(1))).containsExactly("Nguyễn Văn Cũ");
        assertThat(standing(CONGRESS)).isEmpty();
    }

    @Test
    @DisplayName("ends with its alliance and does not follow it into the merged one")
    void endsWithTheAlliance() {
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        fill(newly("Nguyễn Đức Hiền"), Position.CHAIR, CONGRESS).orElseThrow();
        assertThat(standing(LocalDate.of(2025, 6, 30))).hasSize(1);
        assertThat(standing(LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(people.show
                        .of(officer, new UnitId("lien-minh-htx-bac-ninh-2025"))
                        .orElseThrow()
                        .posts())
                .isEmpty();
    }

    @Test
    @DisplayName("may be held by one person in several bodies and alliances at a time")
    void severalBodies() {
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        open(Body.EXECUTIVE_COMMITTEE, "lần thứ VI", CONGRESS, 35).orElseThrow();
        OfficialId hien = whoHolds(
                fill(newly("Nguyễn Đức Hiền"), Position.CHAIR, CONGRESS).orElseThrow());
        fill(new FillPost.Known(hien), Position.EXECUTIVE_MEMBER, CONGRESS).orElseThrow();
        open(CENTRAL, Body.EXECUTIVE_COMMITTEE, "lần thứ VI", 2020, 2025, LocalDate.of(2020, 12, 22), 141)
                .orElseThrow();
        people.fill
                .fill(
                        officer,
                        CENTRAL,
                        new FillPost.Known(hien),
                        new FillPost.Seat(Position.EXECUTIVE_MEMBER, LocalDate.of(2020, 12, 22), Filled.ELECTED, false),
                        Optional.empty())
                .orElseThrow();
        assertThat(people.show.career(officer, hien).orElseThrow().posts())
                .extracting(h -> h.alliance().id())
                .containsExactly(BAC_GIANG, BAC_GIANG, CENTRAL);
    }

    @Test
    @DisplayName("is not filled twice at the head of a body, also where the other one begins later")
    void oneHead() {
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        fill(newly("Nguyễn Đức Hiền"), Position.CHAIR, CONGRESS.plusYears(1)).orElseThrow();
        refused(fill(newly("Trần Hai"), Position.CHAIR, CONGRESS.plusYears(2)), RefusalCode.POST_LEADS_ALREADY);
        refused(fill(newly("Trần Hai"), Position.CHAIR, CONGRESS), RefusalCode.POST_LEADS_ALREADY);
        fill(newly("Trần Hai"), Position.DEPUTY_CHAIR, CONGRESS).orElseThrow();
        fill(newly("Trần Ba"), Position.DEPUTY_CHAIR, CONGRESS).orElseThrow();
    }

    @Test
    @DisplayName("is not filled beyond the number of members that was fixed, on any day from its own on")
    void full() {
        open(Body.INSPECTION_COMMITTEE, "lần thứ VI", CONGRESS, 2).orElseThrow();
        fill(newly("Một"), Position.INSPECTION_HEAD, CONGRESS).orElseThrow();
        PostId two = fill(newly("Hai"), Position.INSPECTION_MEMBER, CONGRESS.plusYears(1))
                .orElseThrow();
        refused(fill(newly("Ba"), Position.INSPECTION_MEMBER, CONGRESS), RefusalCode.BODY_IS_FULL);
        end(two, CONGRESS.plusYears(2)).orElseThrow();
        refused(fill(newly("Ba"), Position.INSPECTION_MEMBER, CONGRESS), RefusalCode.BODY_IS_FULL);
        fill(newly("Ba"), Position.INSPECTION_MEMBER, CONGRESS.plusYears(2)).orElseThrow();
    }

    @Test
    @DisplayName("is not filled by somebody who holds one in the same body")
    void twiceInOneBody() {
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        PostId deputy =
                fill(newly("Nguyễn Đức Hiền"), Position.DEPUTY_CHAIR, CONGRESS).orElseThrow();
        FillPost.Known hien = new FillPost.Known(whoHolds(deputy));
        refused(fill(hien, Position.CHAIR, CONGRESS.plusYears(1)), RefusalCode.OFFICIAL_IN_BODY_ALREADY);
        end(deputy, CONGRESS.plusYears(1)).orElseThrow();
        fill(hien, Position.CHAIR, CONGRESS.plusYears(1)).orElseThrow();
    }

    @Test
    @DisplayName("is not filled after the years of the term, unless carried over")
    void carriedOver() {
        open(BAC_GIANG, Body.STANDING_BODY, "lần thứ VI", 2020, 2023, CONGRESS, 3)
                .orElseThrow();
        LocalDate late = LocalDate.of(2024, 1, 1);
        refused(fill(newly("Muộn"), Position.CHAIR, late), RefusalCode.TERM_YEARS_PAST);
        people.fill
                .fill(
                        officer,
                        BAC_GIANG,
                        newly("Muộn"),
                        new FillPost.Seat(Position.CHAIR, late, Filled.APPOINTED, true),
                        Optional.empty())
                .orElseThrow();
        assertThat(standing(late)).containsExactly("Muộn");
    }

    @Test
    @DisplayName(
            "is not filled before there is a term, nor on a day on which the alliance is not there, nor at a department")
    void noBody() {
        refused(fill(newly("Sớm"), Position.CHAIR, CONGRESS), RefusalCode.NO_TERM_THEN);
        refused(fill(newly("Muộn"), Position.CHAIR, LocalDate.of(2025, 7, 1)), RefusalCode.UNIT_NOT_AT_DATE);
        refused(open(Body.STANDING_BODY, "lần thứ VII", LocalDate.of(2025, 8, 1), 3), RefusalCode.UNIT_NOT_AT_DATE);
        for (String none : List.of("ban-cspt-lien-minh-htx-viet-nam", "bac-giang")) {
            refused(
                    open(new UnitId(none), Body.STANDING_BODY, "I", 2020, 2025, CONGRESS, 3),
                    RefusalCode.NOT_AN_ALLIANCE);
            refused(people.show.of(officer, new UnitId(none)), RefusalCode.NOT_AN_ALLIANCE);
        }
    }

    @Test
    @DisplayName("of a namesake asks which of them is meant; with or without diacritics")
    void namesakes() {
        open(Body.EXECUTIVE_COMMITTEE, "lần thứ VI", CONGRESS, 35).orElseThrow();
        PostId first = fill(newly("Nguyễn Thị Hòa"), Position.EXECUTIVE_MEMBER, CONGRESS)
                .orElseThrow();
        refused(fill(newly("nguyen thi hoa"), Position.EXECUTIVE_MEMBER, CONGRESS), RefusalCode.OFFICIAL_HAS_NAMESAKE);
        PostId second = fill(
                        new FillPost.Newly("Nguyễn Thị Hòa", Optional.of(1971), Optional.of(Official.Sex.FEMALE), true),
                        Position.EXECUTIVE_MEMBER,
                        CONGRESS)
                .orElseThrow();
        assertThat(whoHolds(second)).isNotEqualTo(whoHolds(first));
        refused(fill(newly("  "), Position.EXECUTIVE_MEMBER, CONGRESS), RefusalCode.FIELD_EMPTY);
        refused(
                fill(
                        new FillPost.Newly("Ai Đó", Optional.of(2090), Optional.empty(), false),
                        Position.EXECUTIVE_MEMBER,
                        CONGRESS),
                RefusalCode.BIRTH_YEAR_WRONG);
        refused(
                fill(new FillPost.Known(new OfficialId(987_654)), Position.EXECUTIVE_MEMBER, CONGRESS),
                RefusalCode.OFFICIAL_UNKNOWN);
        refused(people.show.career(officer, new OfficialId(987_654)), RefusalCode.OFFICIAL_UNKNOWN);
    }

    @Test
    @DisplayName("does not end before it began, nor twice, nor when it is over with its term")
    void endings() {
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        PostId chair = fill(newly("Nguyễn Đức Hiền"), Position.CHAIR, CONGRESS).orElseThrow();
        refused(end(chair, CONGRESS), RefusalCode.ENDED_BEFORE_BEGUN);
        refused(end(new PostId(987_654), CONGRESS), RefusalCode.POST_UNKNOWN);
        open(BAC_GIANG, Body.STANDING_BODY, "lần thứ VII", 2025, 2030, NEXT_CONGRESS, 3)
                .orElseThrow();
        refused(end(chair, NEXT_CONGRESS), RefusalCode.POST_ENDED_ALREADY);
        end(chair, NEXT_CONGRESS.minusDays(1)).orElseThrow();
        refused(end(chair, NEXT_CONGRESS.minusDays(2)), RefusalCode.POST_ENDED_ALREADY);
    }

    @Test
    @DisplayName("lies in a term that is labelled as printed; terms do not contradict each other or the posts in them")
    void terms() {
        open(BAC_GIANG, Body.STANDING_BODY, "lần thứ VI", 2021, 2026, LocalDate.of(2020, 12, 22), 3)
                .orElseThrow();
        refused(
                open(BAC_GIANG, Body.STANDING_BODY, "LẦN THỨ VI", 2024, 2029, LocalDate.of(2024, 1, 1), 3),
                RefusalCode.TERM_THERE_ALREADY);
        refused(
                open(BAC_GIANG, Body.STANDING_BODY, "lần thứ VII", 2020, 2025, LocalDate.of(2020, 12, 22), 3),
                RefusalCode.TERM_THERE_ALREADY);
        refused(open(BAC_GIANG, Body.CONGRESS, "lần thứ VI", 2025, 2020, CONGRESS, 3), RefusalCode.TERM_YEARS_WRONG);
        refused(open(BAC_GIANG, Body.CONGRESS, "lần thứ VI", 2022, 2025, CONGRESS, 3), RefusalCode.TERM_YEARS_WRONG);
        refused(open(Body.CONGRESS, "lần thứ VI", CONGRESS, 0), RefusalCode.TERM_WITHOUT_MEMBERS);
        refused(open(Body.CONGRESS, " ", CONGRESS, 200), RefusalCode.FIELD_EMPTY);
        fill(newly("Nguyễn Đức Hiền"), Position.CHAIR, LocalDate.of(2022, 1, 1)).orElseThrow();
        refused(
                open(BAC_GIANG, Body.STANDING_BODY, "bất thường", 2021, 2026, LocalDate.of(2021, 6, 1), 3),
                RefusalCode.TERM_WOULD_CUT_POSTS);
    }

    @Test
    @DisplayName("cannot be changed or deleted by the application")
    void onlyAdded() {
        open(Body.STANDING_BODY, "lần thứ VI", CONGRESS, 3).orElseThrow();
        assertThatThrownBy(() -> database.sql().deleteFrom(Tables.BODY_TERM).execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql()
                        .update(Tables.POST)
                        .set(Tables.POST.CARRIED_OVER, true)
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
    }
}
