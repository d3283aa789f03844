package vn.bodua.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;

/** Ends a start whose settings cannot be followed; holds every mistake, so that one attempt finds them all. */
public final class SettingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public SettingsRefused(List<Refusal> refusals) {
        super(refusals.stream()
                .map(r -> RefusalText.of(r, Locale.of("vi")).line())
                .collect(Collectors.joining(System.lineSeparator())));
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
