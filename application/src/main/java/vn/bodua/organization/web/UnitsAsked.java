package vn.bodua.organization.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bodua.organization.Tree;
import vn.bodua.web.Typed;

/**
 * Which units somebody wants to see, as typed.
 *
 * @param tree code of a tree, or "list"
 * @param under the unit that a tree is to begin at
 * @param all not empty for the units of all times, which only the list has
 */
record UnitsAsked(String tree, String q, String on, String step, String shown, String under, String all) {

    UnitsAsked(
            @Nullable String tree,
            @Nullable String q,
            @Nullable String on,
            @Nullable String step,
            @Nullable String shown,
            @Nullable String under,
            @Nullable String all) {
        this.tree = Typed.text(tree);
        this.q = Typed.text(q);
        this.on = Typed.text(on);
        this.step = Typed.text(step);
        this.shown = Typed.text(shown);
        this.under = Typed.text(under);
        this.all = Typed.text(all);
    }

    boolean isList() {
        return tree.equals("list") || isEverything();
    }

    boolean isEverything() {
        return !all.isEmpty();
    }

    /** The territory where no tree is named, or none that there is. */
    Tree treeAsked() {
        return Arrays.stream(Tree.values())
                .filter(t -> t.code().equals(tree))
                .findFirst()
                .orElse(Tree.TERRITORY);
    }
}
