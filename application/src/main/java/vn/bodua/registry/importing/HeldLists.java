package vn.bodua.registry.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Lists that were previewed on a page, so that exactly these are imported by a second press. In memory only and not for long:
 * what nobody imports leaves no trace. One for each account; where many are large, the oldest goes first.
 */
@Component
public class HeldLists {

    static final Duration LONGEST = Duration.ofMinutes(30);
    static final long LARGEST = 64L * 1024 * 1024;

    private final Map<String, Held> byAccount = new LinkedHashMap<>();
    private final BusinessClock clock;

    HeldLists(BusinessClock clock) {
        this.clock = clock;
    }

    private record Held(ImportFile file, String hash, Instant until) {}

    /**
     * Holds a list instead of the one that the account's preview was of before.
     *
     * @param hash of the file, by which the page names it
     */
    public synchronized void hold(String account, String hash, ImportFile file) {
        byAccount.remove(account);
        byAccount.put(account, new Held(file, hash, clock.now().plus(LONGEST)));
        forgetOld();
        while (byAccount.size() > 1 && size() > LARGEST) {
            byAccount.remove(byAccount.keySet().iterator().next());
        }
    }

    /**
     * The list that an account's preview was of.
     *
     * <p>Refusals: {@code IMPORT_NOT_HELD}.
     */
    public synchronized Outcome<ImportFile> held(String account, String hash) {
        forgetOld();
        return Optional.ofNullable(byAccount.get(account))
                .filter(held -> held.hash().equals(hash))
                .map(held -> Outcome.done(held.file()))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(RefusalCode.IMPORT_NOT_HELD, "minutes", Long.toString(LONGEST.toMinutes()))));
    }

    /** Nothing of an account is held any longer. */
    public synchronized void forget(String account) {
        byAccount.remove(account);
    }

    private void forgetOld() {
        Instant now = clock.now();
        byAccount.values().removeIf(held -> held.until().isBefore(now));
    }

    private long size() {
        return byAccount.values().stream()
                .mapToLong(h -> h.file().content().length)
                .sum();
    }
}
