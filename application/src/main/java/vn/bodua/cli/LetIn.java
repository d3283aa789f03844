package vn.bodua.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bodua.access.signin.LetBackIn;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;

/** {@code bodua let-in ACCOUNT}: a way back in for somebody who has lost every other. */
@ForTheOwner(
        "for the day on which nobody can sign in; whoever owns the server's files could change the database anyway")
@Command(
        name = "let-in",
        description = "Mở lại đường vào cho người mất mật khẩu và mọi bước thứ hai: in đường dẫn dùng một lần.")
final class LetIn implements Callable<Integer> {

    @Parameters(paramLabel = "ACCOUNT", description = "Tên tài khoản.")
    private String account = "";

    @Option(names = "--demo", description = "Của dữ liệu mẫu của 'bodua demo'.")
    private boolean demo;

    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = ApplicationStart.withoutPages(ApplicationStart.settings(demo))) {
            return switch (context.getBean(LetBackIn.class).letIn(account)) {
                case Outcome.Refused<String>(Refusal refusal) ->
                    Exit.refused(spec, RefusalText.of(refusal, Locale.of("vi")).line());
                case Outcome.Done<String>(String path) -> {
                    print(path);
                    yield Exit.DONE;
                }
            };
        }
    }

    private void print(String path) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(Map.of("path", path)));
        } else {
            out.println("Đã bỏ mọi bước thứ hai và kết thúc mọi phiên của “" + account + "”.");
            out.println("Mở sau địa chỉ của Bó Đũa, một lần, trong 7 ngày: " + path);
        }
        out.flush();
    }
}
