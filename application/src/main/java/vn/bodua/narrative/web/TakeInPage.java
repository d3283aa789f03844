package vn.bodua.narrative.web;

import java.util.Optional;
import vn.bodua.refusal.Refusal;

/** The form for taking in a report, with what was typed and why it was refused. */
public record TakeInPage(String name, String text, Optional<Refusal> refusal) {

    /** The report that has the same content, when that is why. */
    public Optional<String> known() {
        return refusal.flatMap(TakeInPages::known);
    }
}
