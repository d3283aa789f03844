package vn.bodua.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.access.CloseAccount;
import vn.bodua.access.GiveRole;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.PersonId;
import vn.bodua.access.RoleId;
import vn.bodua.api.shown.NamedRole;
import vn.bodua.api.shown.Numbered;
import vn.bodua.refusal.Outcome;

/** {@code bodua account …}: opening and closing accounts, giving and ending roles. */
@ForTheOwner("only leads to the commands below it")
@Command(
        name = "account",
        description = "Mở, đóng tài khoản; giao, kết thúc vai trò.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeepAccounts {

    private KeepAccounts() {}

    static CommandLine commands(Entrance entrance) {
        return new CommandLine(new KeepAccounts())
                .addSubcommand("open", new Open(entrance))
                .addSubcommand("close", new Close(entrance))
                .addSubcommand("reopen", new Reopen(entrance))
                .addSubcommand("role", new Give(entrance))
                .addSubcommand("end-role", new End(entrance));
    }

    /** Tells the number of what was made or changed. */
    private abstract static class Keeping extends Acting<Numbered> {

        private final String done;

        Keeping(Entrance entrance, String done) {
            super(entrance);
            this.done = done;
        }

        @Override
        final List<String> told(Numbered numbered) {
            return List.of(done.formatted(numbered.id()));
        }
    }

    @Command(name = "open", description = "Mở tài khoản cho một người.", mixinStandardHelpOptions = true)
    static final class Open extends Keeping {

        @Parameters(paramLabel = "ACCOUNT", description = "Tên tài khoản: chữ thường không dấu, chữ số, dấu chấm")
        private String account = "";

        @Option(names = "--name", required = true, description = "Họ tên.")
        private String name = "";

        @Option(names = "--email", description = "Thư điện tử.")
        private String email = "";

        @Option(names = "--unit", required = true, description = "Mã đơn vị nơi làm việc, ví dụ an-giang-2025.")
        private String unit = "";

        Open(Entrance entrance) {
            super(entrance, "Đã mở tài khoản số %d; hãy giao vai trò.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(OpenAccount.class)
                    .open(inside.actor(), account, name, email, unit)
                    .map(person -> new Numbered(person.value()));
        }
    }

    @Command(name = "close", description = "Đóng tài khoản; có hiệu lực ngay.", mixinStandardHelpOptions = true)
    static final class Close extends Keeping {

        @Parameters(paramLabel = "ID", description = "Số của tài khoản, như 'bodua accounts' in ra")
        private long id;

        Close(Entrance entrance) {
            super(entrance, "Đã đóng tài khoản số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(CloseAccount.class)
                    .close(inside.actor(), new PersonId(id))
                    .map(person -> new Numbered(person.value()));
        }
    }

    @Command(name = "reopen", description = "Mở lại tài khoản đã đóng.", mixinStandardHelpOptions = true)
    static final class Reopen extends Keeping {

        @Parameters(paramLabel = "ID", description = "Số của tài khoản, như 'bodua accounts' in ra")
        private long id;

        Reopen(Entrance entrance) {
            super(entrance, "Đã mở lại tài khoản số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(CloseAccount.class)
                    .openAgain(inside.actor(), new PersonId(id))
                    .map(person -> new Numbered(person.value()));
        }
    }

    @Command(name = "role", description = "Giao một vai trò tại một đơn vị.", mixinStandardHelpOptions = true)
    static final class Give extends Keeping {

        @Parameters(index = "0", paramLabel = "ID", description = "Số của tài khoản")
        private long id;

        @Parameters(
                index = "1",
                paramLabel = "ROLE",
                description = "specialist, leader, department, cluster_head, clerk, inspector hoặc administrator")
        private String role = "";

        @Option(names = "--unit", required = true, description = "Mã đơn vị, ví dụ an-giang-2025.")
        private String unit = "";

        @Option(names = "--from", required = true, description = "Từ ngày, ví dụ 2026-01-01.")
        private LocalDate from = LocalDate.EPOCH;

        @Option(names = "--last-day", description = "Đến hết ngày; không đặt là không thời hạn.")
        private Optional<LocalDate> lastDay = Optional.empty();

        @Option(names = "--reason", required = true, description = "Theo quyết định nào, vì sao.")
        private String reason = "";

        Give(Entrance entrance) {
            super(entrance, "Đã giao vai trò số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return NamedRole.of(role)
                    .then(named -> inside.bean(GiveRole.class)
                            .give(inside.actor(), new PersonId(id), named, unit, from, lastDay, reason))
                    .map(given -> new Numbered(given.value()));
        }
    }

    @Command(name = "end-role", description = "Kết thúc một vai trò ngay.", mixinStandardHelpOptions = true)
    static final class End extends Keeping {

        @Parameters(index = "0", paramLabel = "ID", description = "Số của tài khoản")
        private long id;

        @Parameters(index = "1", paramLabel = "ROLE", description = "Số của vai trò, như 'bodua accounts' in ra")
        private long role;

        End(Entrance entrance) {
            super(entrance, "Đã kết thúc vai trò số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(GiveRole.class)
                    .end(inside.actor(), new PersonId(id), new RoleId(role))
                    .map(ended -> new Numbered(ended.value()));
        }
    }
}
