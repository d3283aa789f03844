package vn.bodua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.access.Actor;
import vn.bodua.narrative.WriteReport;
import vn.bodua.narrative.writing.ReportFormat;
import vn.bodua.narrative.writing.WrittenReport;
import vn.bodua.organization.Unit;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.refusal.RefusalText;
import vn.bodua.settings.Settings;
import vn.bodua.time.Period;

/** {@code bodua write}: a report of a unit and a period, written from the ledger into a file. */
@Command(name = "write", description = "Viết báo cáo của một đơn vị, một kỳ từ sổ số liệu: .docx, .pdf hoặc .html.")
final class Write implements Callable<Integer> {

    @Option(names = "--unit", required = true, description = "Tên hoặc mã đơn vị, ví dụ \"Cả nước\", \"An Giang\".")
    private String unit = "";

    @Option(names = "--period", required = true, description = "Kỳ báo cáo, ví dụ 2020-H1, 2019-Q1, 2020-9M, 2020.")
    private String period = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            description = "Tệp kết quả; đuôi tệp cho biết định dạng: .docx, .pdf, .html.")
    private Path output = Path.of("");

    @Option(names = "--demo", description = "Lấy từ số liệu mẫu của 'bodua demo'.")
    private boolean demo;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<ReportFormat> format =
                ReportFormat.ofFileName(output.getFileName().toString().toLowerCase(Locale.ROOT));
        if (format.isEmpty()) {
            return refused(Refusal.of(
                    RefusalCode.FORMAT_UNKNOWN, "format", output.getFileName().toString()));
        }
        Optional<Period> readPeriod = Period.parse(period);
        if (readPeriod.isEmpty()) {
            return refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period));
        }
        Settings settings = ApplicationStart.settings();
        try (ConfigurableApplicationContext context =
                ApplicationStart.withoutPages(demo ? settings.ofDemo() : settings)) {
            return switch (written(context, readPeriod.get())) {
                case Outcome.Refused<WrittenReport>(Refusal refusal) -> refused(refusal);
                case Outcome.Done<WrittenReport>(WrittenReport report) -> {
                    Files.write(output, format.get().render(report));
                    spec.commandLine().getOut().println(output);
                    yield Exit.DONE;
                }
            };
        }
    }

    private Outcome<WrittenReport> written(ConfigurableApplicationContext context, Period of) {
        return switch (Terminal.actor(context, demo)) {
            case Outcome.Refused<Actor>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Actor>(Actor actor) -> written(context, actor, of);
        };
    }

    private Outcome<WrittenReport> written(ConfigurableApplicationContext context, Actor actor, Period of) {
        LocalDate day = of.last();
        return switch (context.getBean(Units.class).find(unit, day)) {
            case Outcome.Refused<Unit>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Unit>(Unit found) ->
                context.getBean(WriteReport.class).write(actor, found.id(), of);
        };
    }

    private int refused(Refusal refusal) {
        return Exit.refused(spec, RefusalText.of(refusal, Locale.of("vi")).line());
    }
}
