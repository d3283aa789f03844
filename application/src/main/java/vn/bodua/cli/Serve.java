package vn.bodua.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.access.signin.FirstAdministrator;

/** {@code bodua} or {@code bodua serve}: starts everything and prints the address; Ctrl-C stops everything. */
@ForTheOwner("starts the server; what it serves is guarded")
@Command(name = "serve", description = "Khởi động Bó Đũa và in địa chỉ (việc mặc định khi không có lệnh).")
final class Serve implements Callable<Integer> {

    @Option(names = "--port", description = "Cổng của các trang; không đặt thì theo thiết lập port.")
    private Optional<String> port = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ConfigurableApplicationContext context = ApplicationStart.withPages(ApplicationStart.settings(port));
        announce(spec, context);
        return Exit.RUNNING;
    }

    static void announce(CommandSpec spec, ConfigurableApplicationContext context) {
        spec.commandLine().getOut().printf("Bó Đũa: %s   (Ctrl-C để dừng)%n", ApplicationStart.address(context));
        // Only on this terminal, never in a log: whoever reads it becomes the first administrator.
        context.getBean(FirstAdministrator.class)
                .link()
                .ifPresent(path -> spec.commandLine()
                        .getOut()
                        .printf(
                                "Chưa có tài khoản nào. Mở đường dẫn này để tạo quản trị đầu tiên (dùng một lần, trong 24 giờ):%n  %s%s%n",
                                ApplicationStart.address(context), path));
        spec.commandLine().getOut().flush();
    }
}
