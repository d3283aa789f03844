package vn.bodua.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import vn.bodua.access.ShowAccounts;
import vn.bodua.api.shown.ShownAccount;
import vn.bodua.api.shown.ShownRole;
import vn.bodua.refusal.Outcome;

/** {@code bodua accounts}: the accounts of the units within reach. */
@Command(name = "accounts", description = "Tài khoản của các đơn vị trong phạm vi.", mixinStandardHelpOptions = true)
final class SeeAccounts extends Acting<List<ShownAccount>> {

    SeeAccounts(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<List<ShownAccount>> act(Inside inside) {
        return inside.bean(ShowAccounts.class)
                .list(inside.actor())
                .map(all -> all.stream().map(ShownAccount::of).toList());
    }

    @Override
    List<String> told(List<ShownAccount> accounts) {
        Columns columns = new Columns().row("số", "tài khoản", "tên", "đơn vị", "", "vai trò");
        accounts.forEach(a -> columns.row(
                a.id(), a.account(), a.name(), a.unit(), a.closedAt().isPresent() ? "đã đóng" : "", roles(a)));
        return columns.lines();
    }

    private static String roles(ShownAccount account) {
        return account.roles().stream()
                .filter(r -> !r.ended())
                .map((ShownRole r) -> "%d: %s tại %s".formatted(r.id(), r.role(), r.unit()))
                .collect(Collectors.joining("; "));
    }
}
