package vn.bodua.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.access.Actors;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.narrative.LoadSampleReports;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.registry.clerk.NameClerk;
import vn.bodua.registry.sample.LoadSampleRegistry;
import vn.bodua.settings.Settings;
import vn.bodua.web.Language;
import vn.bodua.web.Words;

/** {@code bodua demo}: the main job on sample reports, in a folder of its own. */
@ForTheOwner("loads samples into a folder of their own and serves them")
@Command(name = "demo", description = "Đọc các báo cáo mẫu vào cơ sở dữ liệu riêng, khởi động Bó Đũa và in địa chỉ.")
final class Demo implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    /** In the list of 63 provinces; the demo account of a clerk is at the province that it went into. */
    private static final String AN_GIANG = "89";

    private static final String CLERK = "htx";

    @Option(names = "--load-only", description = "Nạp dữ liệu mẫu rồi kết thúc.")
    private boolean loadOnly;

    @Option(
            names = "--without-registry",
            description = "Không nạp sổ đăng ký HTX mẫu (hơn 25.000 HTX, 120.000 tổ hợp tác).")
    private boolean withoutRegistry;

    @Option(names = "--port", description = "Cổng của các trang; không đặt thì theo thiết lập port.")
    private Optional<String> port = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = ApplicationStart.settings(port).ofDemo();
        if (loadOnly) {
            try (ConfigurableApplicationContext context = ApplicationStart.withoutPages(settings)) {
                load(context);
                if (!withoutRegistry) {
                    fillRegistry(context);
                }
                return Exit.DONE;
            }
        }
        ConfigurableApplicationContext context = ApplicationStart.withPages(settings);
        load(context);
        Serve.announce(spec, context);
        if (!withoutRegistry) {
            // The server answers already; what is there of the registry shows as it comes in.
            Thread.ofPlatform()
                    .daemon()
                    .name("sample-registry")
                    .uncaughtExceptionHandler((thread, failure) -> brokenOff(context, failure))
                    .start(() -> fillRegistry(context));
        }
        return Exit.RUNNING;
    }

    /** Whoever stops the server breaks the work off; the next start goes on with it. */
    private static void brokenOff(ConfigurableApplicationContext context, Throwable failure) {
        if (context.isActive()) {
            LOG.error("The sample registry was not filled to its end; the next start goes on.", failure);
        }
    }

    private void fillRegistry(ConfigurableApplicationContext context) {
        PrintWriter out = spec.commandLine().getOut();
        ProgressBar bar = new ProgressBar(out, "Sổ đăng ký HTX mẫu");
        LoadSampleRegistry samples = context.getBean(LoadSampleRegistry.class);
        int entered = samples.load(bar::at);
        bar.done(
                entered == 0
                        ? "đã có từ trước"
                        : "%s đơn vị mới vào sổ".formatted(VietnameseNumber.write(BigDecimal.valueOf(entered))));
        samples.firstIn(AN_GIANG)
                .flatMap(file -> context.getBean(NameClerk.class)
                        .name(Actors.job("bodua demo", ""), file, CLERK)
                        .done())
                .ifPresent(file -> out.printf("Tài khoản “%s” là người phụ trách hồ sơ số %s.%n", CLERK, file));
        out.flush();
    }

    private void load(ConfigurableApplicationContext context) {
        LoadSampleReports.Loaded loaded =
                context.getBean(LoadSampleReports.class).load();
        spec.commandLine()
                .getOut()
                .printf(
                        "Số liệu mẫu (không phải số liệu chính thức): %d văn bản, %d số liệu mới vào sổ; %d số liệu chờ người xem.%n",
                        loaded.reports(), loaded.figures(), loaded.waiting());
        context.getBean(LoadDemoAccounts.class).load();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Tài khoản làm thử (chỉ dùng cho bản làm thử), mật khẩu chung “%s”:%n", LoadDemoAccounts.PASSWORD);
        Words words = Words.of(Language.VIETNAMESE);
        LoadDemoAccounts.ACCOUNTS.forEach(ready -> out.printf(
                "  %-12s %s%n", ready.account(), words.t("role." + ready.role().code())));
        out.flush();
    }
}
