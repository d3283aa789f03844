package vn.bodua.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

@DisplayName("A previewed list is held for its account and not for long")
class HeldListsTest {

    private static final String HASH = "a".repeat(64);

    private final BusinessClock clock = BusinessClock.fixedAt(Instant.parse("2026-11-20T02:00:00Z"));
    private final HeldLists lists = new HeldLists(clock);

    private static ImportFile list(int size) {
        return new ImportFile("ds.csv", new byte[size], LocalDate.of(2026, 11, 20), Optional.empty());
    }

    private void isNotHeld(String account, String hash) {
        assertThat(TestLists.refusal(lists.held(account, hash))).isEqualTo(RefusalCode.IMPORT_NOT_HELD);
    }

    @Test
    @DisplayName("the very list that was previewed, as often as it is asked for, until it is forgotten")
    void held() {
        ImportFile list = list(3);
        lists.hold("an", HASH, list);
        assertThat(lists.held("an", HASH).orElseThrow()).isSameAs(list);
        assertThat(lists.held("an", HASH).orElseThrow()).isSameAs(list);
        lists.forget("an");
        isNotHeld("an", HASH);
    }

    @Test
    @DisplayName("rejects another account, another list, and the one before the last preview")
    void others() {
        lists.hold("an", HASH, list(3));
        isNotHeld("binh", HASH);
        isNotHeld("an", "b".repeat(64));
        lists.hold("an", "b".repeat(64), list(3));
        isNotHeld("an", HASH);
    }

    @Test
    @DisplayName("rejects one after half an hour")
    void tooOld() {
        lists.hold("an", HASH, list(3));
        clock.forward(HeldLists.LONGEST);
        assertThat(lists.held("an", HASH).done()).isPresent();
        clock.forward(Duration.ofSeconds(1));
        isNotHeld("an", HASH);
    }

    @Test
    @DisplayName("large lists of many accounts push out the oldest, never the newest")
    void tooMany() {
        int half = (int) (HeldLists.LARGEST / 2);
        lists.hold("an", HASH, list(half));
        lists.hold("binh", HASH, list(half));
        lists.hold("chi", HASH, list(half));
        isNotHeld("an", HASH);
        assertThat(lists.held("binh", HASH).done()).isPresent();
        assertThat(lists.held("chi", HASH).done()).isPresent();
    }
}
