package vn.bodua.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bodua.access.TestAccounts.AN_GIANG;
import static vn.bodua.access.TestAccounts.NATION;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

class TheDoorTest {

    private final TestAccounts office = new TestAccounts();

    private static Refusal refusalOf(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    @Test
    @DisplayName("what is done stands in the history: who, by which role, where from, what about, before and after")
    void whatIsDoneIsKept() {
        Actor administrator = office.administrator();
        PersonId person = office.openAccount
                .open(administrator, "nguyen.van.an", "Nguyễn Văn An", "", AN_GIANG)
                .orElseThrow();
        HistoryEntry entry = office.history.newest();
        assertThat(entry.account()).isEqualTo("administrator." + NATION);
        assertThat(entry.role()).isEqualTo("administrator");
        assertThat(entry.roleUnit()).isEqualTo(NATION);
        assertThat(entry.face()).isEqualTo("web");
        assertThat(entry.address()).isEqualTo("127.0.0.1");
        assertThat(entry.session()).isEqualTo("session:1");
        assertThat(entry.request()).isEqualTo("r1");
        assertThat(entry.useCase()).isEqualTo("OpenAccount.open");
        assertThat(entry.subjectKind()).isEqualTo("account");
        assertThat(entry.subject()).isEqualTo(person.toString());
        assertThat(entry.subjectUnit()).isEqualTo(AN_GIANG);
        assertThat(entry.result()).isEqualTo("done");
        assertThat(entry.changes()).contains(new Act.Change("account", "", "nguyen.van.an"));
    }

    @Test
    @DisplayName("who has no role for it is refused, and that is kept")
    void withoutPermission() {
        Actor specialist = office.actor(office.holding(Role.SPECIALIST, AN_GIANG));
        Refusal refusal = refusalOf(office.openAccount.open(specialist, "ai.do", "Ai Đó", "", AN_GIANG));
        assertThat(refusal.code()).isEqualTo(RefusalCode.PERMISSION_MISSING);
        assertThat(office.tables.isTaken("ai.do")).isFalse();
        assertThat(office.history.newest().result()).isEqualTo("denied");
        assertThat(office.history.newest().refusal()).isEqualTo("R-801");
    }

    @Test
    @DisplayName("what lies out of reach is answered exactly as what does not exist")
    void outOfReachIsAsIfItWereNot() {
        Actor provincial = office.actor(office.holding(Role.ADMINISTRATOR, AN_GIANG));
        PersonId elsewhere = office.person("o.can.tho", "can-tho");
        PersonId nobody = new PersonId(elsewhere.value() + 1_000);
        Refusal there = refusalOf(office.showAccounts.show(provincial, elsewhere));
        Refusal nowhere = refusalOf(office.showAccounts.show(provincial, nobody));
        assertThat(there.code()).isEqualTo(nowhere.code());
        assertThat(there.details().get("account")).isEqualTo(elsewhere.toString());
        assertThat(nowhere.details().get("account")).isEqualTo(nobody.toString());
        assertThat(there.details().keySet()).isEqualTo(nowhere.details().keySet());
    }

    @Test
    @DisplayName("what is refused has changed nothing, and the refusal is kept")
    void refusedIsUndone() {
        Actor administrator = office.administrator();
        office.person("nguyen.van.an", AN_GIANG);
        int before = office.showAccounts.list(administrator).orElseThrow().size();
        office.openAccount.open(administrator, "nguyen.van.an", "Khác", "", AN_GIANG);
        assertThat(office.showAccounts.list(administrator).orElseThrow()).hasSize(before);
        assertThat(office.history.newest().result()).isEqualTo("refused");
        assertThat(office.history.newest().refusal()).isEqualTo("R-806");
        assertThat(office.history.newest().changes()).isEmpty();
    }

    @Test
    @DisplayName("what fails is undone whole, and that it failed is kept")
    void failuresAreUndone() {
        Failing failing = office.behindTheDoor(new Failing(office.tables));
        Actor administrator = office.administrator();
        assertThatThrownBy(() -> failing.openAndFail(administrator)).hasMessage("in the middle");
        assertThat(office.tables.isTaken("nua.chung")).isFalse();
        assertThat(office.history.newest().useCase()).isEqualTo("Failing.openAndFail");
        assertThat(office.history.newest().result()).isEqualTo("failed");
    }

    @Test
    @DisplayName("a use case that writes and then refuses leaves nothing behind")
    void writingAndRefusingLeavesNothing() {
        Failing failing = office.behindTheDoor(new Failing(office.tables));
        failing.openAndRefuse(office.administrator());
        assertThat(office.tables.isTaken("nua.chung")).isFalse();
    }

    @Test
    @DisplayName("a request that arrives twice is done once, even when both arrive at once")
    void doneOnce() throws Exception {
        PersonId keeper = office.holding(Role.ADMINISTRATOR, NATION);
        PersonId person = office.person("nguyen.van.an", AN_GIANG);
        Callable<Outcome<PersonId>> close =
                () -> office.closeAccount.close(office.actor(keeper, Optional.of("k-1")), person);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Outcome<PersonId>> outcomes = both.invokeAll(List.of(close, close)).stream()
                    .map(f -> f.resultNow())
                    .toList();
            assertThat(outcomes.stream().filter(o -> o instanceof Outcome.Done<PersonId>))
                    .hasSize(1);
            assertThat(outcomes.stream()
                            .filter(o -> o instanceof Outcome.Refused<PersonId>)
                            .map(o -> refusalOf(o).code()))
                    .containsExactly(RefusalCode.DONE_ALREADY);
        }
        assertThat(office.history.entries().stream()
                        .filter(e -> e.useCase().equals("CloseAccount.close")
                                && e.result().equals("done")))
                .hasSize(1);
    }

    @Test
    @DisplayName("a request that was refused may be sent again: only what was done is done")
    void aRefusedRequestMayBeSentAgain() {
        PersonId keeper = office.holding(Role.ADMINISTRATOR, NATION);
        Actor once = office.actor(keeper, Optional.of("k-2"));
        assertThat(refusalOf(office.openAccount.open(once, "an", " ", "", AN_GIANG))
                        .code())
                .isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(office.openAccount.open(once, "an", "An", "", AN_GIANG)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("reading leaves no trace unless it is denied")
    void readingIsNotKept() {
        Actor administrator = office.administrator();
        int before = office.history.entries().size();
        office.showAccounts.list(administrator).orElseThrow();
        assertThat(office.history.entries()).hasSize(before);
        office.showAccounts.list(office.actor(office.holding(Role.CLERK, AN_GIANG)));
        assertThat(office.history.newest().result()).isEqualTo("denied");
    }

    @Test
    @DisplayName("the chain stays whole through all of it")
    void theChainIsWhole() throws Exception {
        doneOnce();
        assertThat(office.history.isSound()).isTrue();
    }

    /** A use case that breaks off in the middle. */
    static class Failing {
        private final AccountTables tables;

        Failing(AccountTables tables) {
            this.tables = tables;
        }

        @Permitted(Permission.KEEP_ACCOUNTS)
        public Outcome<String> openAndFail(Actor actor) {
            tables.insert("nua.chung", "Nửa Chừng", "", AN_GIANG, false, java.time.Instant.EPOCH, "thu");
            throw new IllegalStateException("in the middle");
        }

        @Permitted(Permission.KEEP_ACCOUNTS)
        public Outcome<String> openAndRefuse(Actor actor) {
            tables.insert("nua.chung", "Nửa Chừng", "", AN_GIANG, false, java.time.Instant.EPOCH, "thu");
            return Outcome.refused(Refusal.of(RefusalCode.REASON_MISSING));
        }
    }
}
