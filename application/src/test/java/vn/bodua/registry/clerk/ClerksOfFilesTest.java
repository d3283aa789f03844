package vn.bodua.registry.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.GiveRole;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.ShowAccounts;
import vn.bodua.access.TestActors;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.CheckAssessment;
import vn.bodua.registry.EnterInRegistry;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.FileOnRecord;
import vn.bodua.registry.FilesOnRecord;
import vn.bodua.registry.Happening;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.RecordCensus;
import vn.bodua.registry.RecordLifeEvent;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;
import vn.bodua.registry.YearlyAssessment;
import vn.bodua.registry.assessment.AssessmentRules;
import vn.bodua.registry.assessment.Criterion;
import vn.bodua.registry.assessment.Score;
import vn.bodua.time.BusinessClock;

@DisplayName("A cooperative's own clerk")
class ClerksOfFilesTest {

    private static final String HERE = "bac-ninh-2025";
    private static final String ELSEWHERE = "an-giang-2025";
    private static final LocalDate FOUNDED = LocalDate.of(2018, 3, 2);

    private final LocalDate today = bean(BusinessClock.class).today();
    private final int year = today.getYear() - 1;
    private final Actor keeper = ApplicationForTests.holder(Role.SPECIALIST, HERE);
    private final Actor elsewhere = ApplicationForTests.holder(Role.SPECIALIST, ELSEWHERE);
    private final Actor clerk = ApplicationForTests.holder(Role.CLERK, HERE);
    private final String name = "HTX Tự Giữ " + ApplicationForTests.number();
    private final RegistrantId file = founded(name);
    private final NameClerk naming = bean(NameClerk.class);
    private final Propose propose = bean(Propose.class);
    private final AnswerProposal answer = bean(AnswerProposal.class);
    private final ShowProposals show = bean(ShowProposals.class);
    private final ShowOwnFiles own = bean(ShowOwnFiles.class);

    private static <T> T bean(Class<T> type) {
        return ApplicationForTests.bean(type);
    }

    private RegistrantId founded(String called) {
        return bean(EnterInRegistry.class)
                .enter(
                        keeper,
                        LegalKind.COOPERATIVE,
                        registered(called, ""),
                        FOUNDED,
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();
    }

    private static Registration registered(String called, String number) {
        return new Registration(
                Registration.Names.of(called),
                number,
                Optional.empty(),
                Registration.Address.in(new UnitId(HERE), "xã Lạng Giang"),
                Registration.Contact.NONE,
                Registration.Business.in("crops"),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Optional<RefusalCode> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? Optional.of(refusal.code()) : Optional.empty();
    }

    private static void isRefused(Outcome<?> outcome, RefusalCode code) {
        assertThat(refused(outcome)).contains(code);
    }

    private Outcome<RegistrantId> named(Actor person) {
        return naming.name(keeper, file, person.account());
    }

    private Outcome<ProposalId> renaming(Actor by, String called) {
        return propose.change(by, file, today, registered(called, ""), "theo giấy chứng nhận mới");
    }

    private Outcome<ProposalId> counting(Actor by, long members) {
        return propose.census(by, file, Census.of(today, Map.of(CensusItem.MEMBERS, members)), "");
    }

    private YearResults revenue(int of, long amount) {
        return new YearResults(of, Map.of(YearItem.REVENUE, amount), List.of());
    }

    private FileOnRecord onRecord() {
        return bean(FilesOnRecord.class).of(file).orElseThrow();
    }

    private String called() {
        return onRecord().registration().orElseThrow().names().full();
    }

    private EntryId seen() {
        return onRecord().lastEntry();
    }

    private Proposal proposal(ProposalId id) {
        return show.one(keeper, id).orElseThrow().proposal();
    }

    private long number() {
        return show.of(keeper, file).orElseThrow().clerks().getFirst().number();
    }

    @Test
    @DisplayName("is named by the province and sees the file; before that and of another file there is nothing to see")
    void named() {
        assertThat(own.all(clerk).orElseThrow()).isEmpty();
        isRefused(own.one(clerk, file), RefusalCode.NOT_ITS_CLERK);
        assertThat(named(clerk)).isInstanceOf(Outcome.Done.class);
        assertThat(own.all(clerk).orElseThrow()).singleElement().satisfies(mine -> {
            assertThat(mine.name()).isEqualTo(name);
            assertThat(mine.year()).isEqualTo(year);
            assertThat(mine.yearIsTold()).isFalse();
            assertThat(mine.assessmentIsDue()).isTrue();
        });
        RegistrantId other = founded("HTX Láng Giềng");
        isRefused(own.one(clerk, other), RefusalCode.NOT_ITS_CLERK);
        isRefused(propose.change(clerk, other, today, registered("Tên khác", ""), ""), RefusalCode.NOT_ITS_CLERK);
        isRefused(bean(AssessOwnFile.class).assess(clerk, other, year, points()), RefusalCode.NOT_ITS_CLERK);
        assertThat(show.of(keeper, file).orElseThrow().clerks())
                .extracting(Clerk::account)
                .containsExactly(clerk.account());
    }

    @Test
    @DisplayName("holds the role where the file sits; an account elsewhere is not known, a second naming is refused")
    void whoMayBeNamed() {
        isRefused(naming.name(keeper, file, "khong-co-ai"), RefusalCode.PERSON_UNKNOWN);
        isRefused(named(ApplicationForTests.holder(Role.CLERK, ELSEWHERE)), RefusalCode.PERSON_UNKNOWN);
        isRefused(named(ApplicationForTests.holder(Role.INSPECTOR, HERE)), RefusalCode.NO_CLERK_THERE);
        isRefused(naming.name(elsewhere, file, clerk.account()), RefusalCode.REGISTRANT_UNKNOWN);
        isRefused(naming.name(clerk, file, clerk.account()), RefusalCode.PERMISSION_MISSING);
        named(clerk).orElseThrow();
        isRefused(named(clerk), RefusalCode.CLERK_ALREADY);
        assertThat(naming.name(TestActors.everywhere("bo-mau"), founded("HTX Mẫu"), clerk.account()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("is ended with a reason, and from then on sees and does nothing; what was proposed waits on")
    void ended() {
        named(clerk).orElseThrow();
        ProposalId waiting = renaming(clerk, "HTX Tên Mới").orElseThrow();
        long number = number();
        isRefused(naming.end(keeper, file, number, " "), RefusalCode.REASON_MISSING);
        isRefused(naming.end(keeper, founded("HTX Khác"), number, "nghỉ việc"), RefusalCode.CLERK_UNKNOWN);
        naming.end(keeper, file, number, "nghỉ việc").orElseThrow();
        isRefused(naming.end(keeper, file, number, "nghỉ việc"), RefusalCode.CLERK_UNKNOWN);
        assertThat(own.all(clerk).orElseThrow()).isEmpty();
        isRefused(counting(clerk, 20), RefusalCode.NOT_ITS_CLERK);
        isRefused(bean(TakeBackProposal.class).takeBack(clerk, waiting), RefusalCode.PROPOSAL_UNKNOWN);
        assertThat(proposal(waiting).waits()).isTrue();
        assertThat(named(clerk)).as("named again").isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("is clerk of nothing without the role, although the naming stands")
    void roleEnded() {
        named(clerk).orElseThrow();
        Actor system = TestActors.everywhere("he-thong");
        PersonId person = clerk.person().orElseThrow();
        var role = bean(ShowAccounts.class)
                .show(system, person)
                .orElseThrow()
                .roles()
                .getFirst();
        bean(GiveRole.class).end(system, person, role.id()).orElseThrow();
        Actor without = ApplicationForTests.recognised(person, Optional.empty());
        isRefused(own.all(without), RefusalCode.PERMISSION_MISSING);
        isRefused(counting(without, 20), RefusalCode.PERMISSION_MISSING);
    }

    @Test
    @DisplayName(
            "proposes a change, of which nothing is on record until it is accepted, and only what differs is shown")
    void change() {
        named(clerk).orElseThrow();
        ProposalId id = renaming(clerk, "HTX Sau Khi Đổi").orElseThrow();
        assertThat(called()).isEqualTo(name);
        assertThat(show.one(keeper, id).orElseThrow().differences())
                .containsExactly(new Difference("name", Difference.Sort.TEXT, name, "HTX Sau Khi Đổi"));
        assertThat(show.waiting(keeper).orElseThrow())
                .extracting(w -> w.proposal().id())
                .contains(id);
        assertThat(show.waiting(elsewhere).orElseThrow())
                .extracting(w -> w.proposal().id())
                .doesNotContain(id);
        answer.accept(keeper, id, seen()).orElseThrow();
        assertThat(called()).isEqualTo("HTX Sau Khi Đổi");
        Proposal.Answer answered = proposal(id).answer().orElseThrow();
        assertThat(answered.result()).isEqualTo(Proposal.Result.ACCEPTED);
        assertThat(answered.by()).isEqualTo(keeper.account());
        assertThat(answered.entry()).contains(seen());
        assertThat(own.one(clerk, file).orElseThrow().waiting(Proposed.Kind.CHANGE))
                .isEmpty();
    }

    @Test
    @DisplayName("proposes nothing that could not be entered, nothing that is so already, and one of a kind at a time")
    void impossible() {
        named(clerk).orElseThrow();
        isRefused(
                propose.change(clerk, file, today.plusDays(1), registered("Ngày mai", ""), ""),
                RefusalCode.EVENT_IN_FUTURE);
        isRefused(
                propose.change(clerk, file, FOUNDED.minusDays(1), registered("Hôm trước", ""), ""),
                RefusalCode.EVENT_BEFORE_FOUNDING);
        isRefused(renaming(clerk, " "), RefusalCode.FIELD_EMPTY);
        isRefused(renaming(clerk, name), RefusalCode.NOTHING_PROPOSED);
        isRefused(
                propose.change(
                        clerk,
                        file,
                        today,
                        new Registration(
                                Registration.Names.of(name),
                                "",
                                Optional.empty(),
                                Registration.Address.in(new UnitId(ELSEWHERE), ""),
                                Registration.Contact.NONE,
                                Registration.Business.in("crops"),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false),
                        ""),
                RefusalCode.UNIT_NOT_IN_REACH);
        isRefused(
                propose.census(
                        clerk, file, Census.of(today, Map.of(CensusItem.MEMBERS, 5L, CensusItem.MEMBER_WOMEN, 6L)), ""),
                RefusalCode.PARTS_EXCEED_WHOLE);
        isRefused(propose.census(clerk, file, Census.of(today, Map.of()), ""), RefusalCode.NOTHING_PROPOSED);
        isRefused(
                propose.year(clerk, file, revenue(today.getYear(), 1), Optional.empty(), ""),
                RefusalCode.PERIOD_IN_FUTURE);
        isRefused(
                propose.year(
                        clerk,
                        file,
                        revenue(year, 1),
                        Optional.of(Census.of(LocalDate.of(year, 6, 30), Map.of(CensusItem.MEMBERS, 9L))),
                        ""),
                RefusalCode.VALUE_UNREADABLE);
        counting(clerk, 20).orElseThrow();
        isRefused(counting(clerk, 21), RefusalCode.PROPOSAL_WAITING);
        assertThat(renaming(clerk, "Việc khác")).as("of another kind").isInstanceOf(Outcome.Done.class);
        isRefused(counting(keeper, 20), RefusalCode.PERMISSION_MISSING);
    }

    @Test
    @DisplayName("sends the report of a year, which is its results and the count of its last day, in one")
    void report() {
        named(clerk).orElseThrow();
        LocalDate last = LocalDate.of(year, 12, 31);
        ProposalId id = propose.year(
                        clerk,
                        file,
                        new YearResults(
                                year,
                                Map.of(YearItem.REVENUE, 7_000_000_000L, YearItem.PROFIT_AFTER_TAX, -120_000_000L),
                                List.of(new YearResults.Loan("Quỹ Hỗ trợ", 500_000_000, 200_000_000))),
                        Optional.of(Census.of(last, Map.of(CensusItem.MEMBERS, 62L))),
                        "")
                .orElseThrow();
        assertThat(own.one(clerk, file).orElseThrow().waiting(Proposed.Kind.RESULTS))
                .isPresent();
        answer.accept(keeper, id, seen()).orElseThrow();
        assertThat(own.one(clerk, file).orElseThrow().yearIsTold()).isTrue();
        YearResults results = onRecord().resultsOf(year).orElseThrow();
        assertThat(results.amount(YearItem.PROFIT_AFTER_TAX)).contains(-120_000_000L);
        assertThat(results.loans())
                .singleElement()
                .satisfies(l -> assertThat(l.outstanding()).isEqualTo(200_000_000));
        assertThat(onRecord().censuses()).singleElement().satisfies(c -> {
            assertThat(c.what().asOf()).isEqualTo(last);
            assertThat(c.what().count(CensusItem.MEMBERS)).contains(62L);
            assertThat(c.recordedBy()).isEqualTo(keeper.account());
        });
    }

    @Test
    @DisplayName("reads why a proposal was refused; an answer stays")
    void refusedWithAReason() {
        named(clerk).orElseThrow();
        ProposalId id = counting(clerk, 20).orElseThrow();
        isRefused(answer.refuse(keeper, id, ""), RefusalCode.REASON_MISSING);
        isRefused(answer.refuse(elsewhere, id, "sai"), RefusalCode.PROPOSAL_UNKNOWN);
        isRefused(answer.accept(elsewhere, id, seen()), RefusalCode.PROPOSAL_UNKNOWN);
        isRefused(answer.accept(clerk, id, seen()), RefusalCode.PERMISSION_MISSING);
        isRefused(show.one(clerk, id), RefusalCode.PERMISSION_MISSING);
        answer.refuse(keeper, id, "số khác nghị quyết đại hội").orElseThrow();
        assertThat(own.one(clerk, file)
                        .orElseThrow()
                        .proposals()
                        .getFirst()
                        .answer()
                        .orElseThrow()
                        .reason())
                .isEqualTo("số khác nghị quyết đại hội");
        isRefused(answer.accept(keeper, id, seen()), RefusalCode.PROPOSAL_ANSWERED);
        isRefused(answer.refuse(keeper, id, "lần nữa"), RefusalCode.PROPOSAL_ANSWERED);
        isRefused(bean(TakeBackProposal.class).takeBack(clerk, id), RefusalCode.PROPOSAL_ANSWERED);
        isRefused(answer.refuse(keeper, new ProposalId(987_654_321), "không có"), RefusalCode.PROPOSAL_UNKNOWN);
        assertThat(onRecord().censuses()).isEmpty();
        assertThat(counting(clerk, 21)).as("proposed anew").isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("takes back what they proposed themselves, and nothing of somebody else")
    void takenBack() {
        Actor second = ApplicationForTests.holder(Role.CLERK, HERE);
        Actor stranger = ApplicationForTests.holder(Role.CLERK, HERE);
        named(clerk).orElseThrow();
        named(second).orElseThrow();
        ProposalId id = counting(clerk, 20).orElseThrow();
        TakeBackProposal takeBack = bean(TakeBackProposal.class);
        isRefused(takeBack.takeBack(second, id), RefusalCode.PROPOSAL_OF_ANOTHER);
        isRefused(takeBack.takeBack(stranger, id), RefusalCode.PROPOSAL_UNKNOWN);
        takeBack.takeBack(clerk, id).orElseThrow();
        isRefused(answer.accept(keeper, id, seen()), RefusalCode.PROPOSAL_ANSWERED);
        assertThat(counting(second, 21)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("and another, at once: one of two proposals of a kind waits, the other is told so")
    void twoAtOnce() throws Exception {
        Actor second = ApplicationForTests.holder(Role.CLERK, HERE);
        named(clerk).orElseThrow();
        named(second).orElseThrow();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome<ProposalId>>> proposals =
                    List.of(() -> counting(clerk, 20), () -> counting(second, 21));
            List<Outcome<ProposalId>> outcomes =
                    both.invokeAll(proposals).stream().map(f -> f.resultNow()).toList();
            assertThat(outcomes)
                    .extracting(ClerksOfFilesTest::refused)
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(RefusalCode.PROPOSAL_WAITING));
        }
        assertThat(show.of(keeper, file).orElseThrow().waiting()).isOne();
    }

    @Test
    @DisplayName("is accepted only as the file was looked at: what came meanwhile is looked at first")
    void changedMeanwhile() {
        named(clerk).orElseThrow();
        ProposalId id = renaming(clerk, "HTX Đề Nghị").orElseThrow();
        EntryId looked = seen();
        bean(RecordCensus.class)
                .record(keeper, file, Census.of(today, Map.of(CensusItem.MEMBERS, 9L)))
                .orElseThrow();
        assertThat(show.one(keeper, id).orElseThrow().changedSince()).isTrue();
        isRefused(answer.accept(keeper, id, looked), RefusalCode.FILE_CHANGED_MEANWHILE);
        assertThat(proposal(id).waits()).isTrue();
        answer.accept(keeper, id, seen()).orElseThrow();
        assertThat(called()).isEqualTo("HTX Đề Nghị");
    }

    @Test
    @DisplayName("is refused by the rules of the day of acceptance: of one that is dissolved, or whose number is taken")
    void rulesAskedAnew() {
        named(clerk).orElseThrow();
        String number = "24%08d".formatted(ApplicationForTests.number());
        ProposalId numbered =
                propose.change(clerk, file, today, registered(name, number), "").orElseThrow();
        bean(EnterInRegistry.class)
                .enter(
                        keeper,
                        LegalKind.COOPERATIVE,
                        registered("HTX Lấy Số", number),
                        today,
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();
        isRefused(answer.accept(keeper, numbered, seen()), RefusalCode.NUMBER_TAKEN);
        assertThat(proposal(numbered).waits()).isTrue();
        ProposalId counted = counting(clerk, 20).orElseThrow();
        bean(RecordLifeEvent.class)
                .record(
                        keeper,
                        file,
                        List.of(new Happening(today.minusDays(2), new LifeEvent.Dissolved(LifeEvent.Way.VOLUNTARY))),
                        Optional.empty())
                .orElseThrow();
        isRefused(answer.accept(keeper, counted, seen()), RefusalCode.ENDED_ALREADY);
        answer.refuse(keeper, counted, "đã giải thể").orElseThrow();
    }

    private Map<String, Score> points() {
        return AssessmentRules.shipped().of(year).orElseThrow().criteria().stream()
                .collect(Collectors.toMap(Criterion::code, c -> Score.of("2")));
    }

    @Test
    @DisplayName("gives the cooperative its points, which count when the province has checked them")
    void assessed() {
        named(clerk).orElseThrow();
        bean(AssessOwnFile.class).assess(clerk, file, year, points()).orElseThrow();
        assertThat(own.one(clerk, file).orElseThrow().assessment().orElseThrow())
                .isInstanceOf(YearlyAssessment.SelfAssessed.class);
        isRefused(bean(CheckAssessment.class).check(clerk, file, year, Map.of()), RefusalCode.PERMISSION_MISSING);
        bean(CheckAssessment.class).check(keeper, file, year, Map.of()).orElseThrow();
        assertThat(own.one(clerk, file).orElseThrow().assessment().orElseThrow())
                .isInstanceOf(YearlyAssessment.Checked.class);
        isRefused(bean(AssessOwnFile.class).assess(clerk, file, year, Map.of()), RefusalCode.CRITERIA_MISSING);
        isRefused(bean(AssessOwnFile.class).assess(keeper, file, year, points()), RefusalCode.PERMISSION_MISSING);
    }
}
