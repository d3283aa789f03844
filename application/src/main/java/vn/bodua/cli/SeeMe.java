package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import vn.bodua.access.ShowAccounts;
import vn.bodua.api.shown.Me;
import vn.bodua.refusal.Outcome;

/** {@code bodua me}: whom the terminal recognises, and what they may do. */
@Command(name = "me", description = "Ai đang dùng lệnh: vai trò, phạm vi và quyền.", mixinStandardHelpOptions = true)
final class SeeMe extends Acting<Me> {

    SeeMe(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<Me> act(Inside inside) {
        return inside.bean(ShowAccounts.class).own(inside.actor()).map(own -> Me.of(inside.actor(), own));
    }

    @Override
    List<String> told(Me me) {
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s) · %s".formatted(me.name(), me.account(), me.unit()));
        Columns roles = new Columns();
        me.acting()
                .forEach(r -> roles.row(
                        r.role(),
                        r.unit(),
                        r.everywhere() ? "mọi đơn vị" : r.units().size() + " đơn vị",
                        r.actingFor().map(holder -> "thay " + holder).orElse("")));
        lines.addAll(roles.lines());
        lines.add("quyền: " + String.join(", ", me.permissions()));
        return lines;
    }
}
