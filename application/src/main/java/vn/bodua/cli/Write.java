package vn.bodua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.bodua.narrative.WriteReport;
import vn.bodua.narrative.writing.ReportFormat;
import vn.bodua.narrative.writing.WrittenReport;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

/** {@code bodua write}: a report of a unit and a period, written from the ledger into a file. */
@Command(
        name = "write",
        description = "Viết báo cáo của một đơn vị, một kỳ từ sổ số liệu: .docx, .pdf hoặc .html.",
        mixinStandardHelpOptions = true)
final class Write extends Acting<Write.Written> {

    @Option(names = "--unit", required = true, description = "Tên hoặc mã đơn vị, ví dụ \"Cả nước\", \"An Giang\".")
    private String unit = "";

    @Option(names = "--period", required = true, description = "Kỳ báo cáo, ví dụ 2020-H1, 2019-Q1, 2020-9M, 2020.")
    private String period = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            description = "Tệp kết quả; đuôi tệp cho biết định dạng: .docx, .pdf, .html.")
    private Path output = Path.of("");

    Write(Entrance entrance) {
        super(entrance);
    }

    /** Where the report now is. */
    record Written(String file, String unit, String period) {}

    @Override
    Outcome<Written> act(Inside inside) {
        String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
        Optional<ReportFormat> format = ReportFormat.ofFileName(name);
        if (format.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.FORMAT_UNKNOWN, "format", name));
        }
        Optional<Period> when = Period.parse(period);
        if (when.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period));
        }
        return inside.bean(KnownUnits.class)
                .now()
                .named(unit, when.get().last())
                .then(whose -> inside.bean(WriteReport.class).write(inside.actor(), whose, when.get()))
                .then(report -> written(report, format.get()));
    }

    private Outcome<Written> written(WrittenReport report, ReportFormat format) {
        byte[] document = format.render(report);
        try {
            Files.write(output, document);
            return Outcome.done(new Written(
                    output.toString(), report.unit(), report.period().code()));
        } catch (IOException unwritable) {
            return Outcome.refused(Refusal.of(RefusalCode.FILE_NOT_WRITABLE, "file", output.toString()));
        }
    }

    @Override
    List<String> told(Written written) {
        return List.of(written.file());
    }
}
