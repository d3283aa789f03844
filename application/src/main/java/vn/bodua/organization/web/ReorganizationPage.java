package vn.bodua.organization.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.organization.Preview;
import vn.bodua.refusal.Refusal;

/**
 * The page on which a reorganization is asked for, looked at and decided.
 *
 * @param kind found, rename, merge, split, separate, move, dissolve
 * @param preview what it would do, once it was asked for
 */
public record ReorganizationPage(
        String kind,
        ReorganizationForm form,
        Optional<Preview> preview,
        Optional<Refusal> refusal,
        List<String> unitNames) {

    /** How many rows of figures a page shows. */
    public static final int ROWS = 40;

    public static final List<String> KINDS =
            List.of("merge", "split", "separate", "rename", "move", "found", "dissolve");

    public boolean isOfParts() {
        return kind.equals("split") || kind.equals("separate");
    }

    public boolean asksForName() {
        return List.of("merge", "rename", "found").contains(kind);
    }

    public boolean asksForPlace() {
        return List.of("move", "found").contains(kind);
    }
}
