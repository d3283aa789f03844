package vn.bodua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.refusal.RefusalText;
import vn.bodua.registry.Wanted;
import vn.bodua.registry.exporting.ExportRegistrants;
import vn.bodua.registry.exporting.ExportRegistrants.Format;
import vn.bodua.registry.exporting.Exported;
import vn.bodua.registry.exporting.MakeTemplate;
import vn.bodua.registry.importing.Finding;
import vn.bodua.registry.importing.ImportFile;
import vn.bodua.registry.importing.ImportRegistrants;
import vn.bodua.registry.importing.ImportRegistrants.Imported;
import vn.bodua.registry.importing.Notice;
import vn.bodua.registry.importing.Preview;
import vn.bodua.registry.importing.Preview.What;
import vn.bodua.registry.importing.PreviewImport;
import vn.bodua.time.BusinessClock;
import vn.bodua.upload.UploadLimits;
import vn.bodua.web.Language;
import vn.bodua.web.Words;

/** The commands that bring lists to the registry and take lists from it. */
final class ListsOfRegistry {

    private ListsOfRegistry() {}

    private static LocalDate day(Inside inside, Optional<LocalDate> given) {
        return given.orElseGet(() -> inside.bean(BusinessClock.class).today());
    }

    private static Outcome<Optional<UnitId>> place(Inside inside, String written, LocalDate day) {
        return written.isEmpty()
                ? Outcome.done(Optional.empty())
                : inside.bean(KnownUnits.class).now().named(written, day).map(Optional::of);
    }

    /** What one brings a file with. */
    abstract static class OfAFile<T> extends Acting<T> {

        @Parameters(paramLabel = "FILE", description = "Tệp .xlsx hoặc .csv.")
        private Path file = Path.of("");

        @Option(names = "--as-of", description = "Tệp nói về tình hình ngày nào; mặc định hôm nay.")
        private Optional<LocalDate> asOf = Optional.empty();

        @Option(names = "--place", description = "Tỉnh của các dòng không ghi tỉnh; mặc định tỉnh của tài khoản.")
        private String place = "";

        OfAFile(Entrance entrance) {
            super(entrance);
        }

        final Outcome<ImportFile> file(Inside inside) {
            LocalDate day = day(inside, asOf);
            String name = file.toString();
            return ReportFile.read(
                    name,
                    UploadLimits.DEFAULT,
                    content -> place(inside, place, day).map(where -> new ImportFile(name, content, day, where)));
        }
    }

    /** {@code bodua registry preview FILE}: what an import would do. */
    @Command(
            name = "preview",
            description = "Xem trước việc nhập một danh sách; chưa ghi gì.",
            mixinStandardHelpOptions = true)
    static final class Look extends OfAFile<Preview> {

        private static final int SHOWN = 50;

        Look(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Preview> act(Inside inside) {
            return file(inside).then(file -> inside.bean(PreviewImport.class).preview(inside.actor(), file));
        }

        @Override
        List<String> told(Preview preview) {
            List<String> lines = new ArrayList<>();
            lines.add("%d dòng: %d mới, %d thay đổi, %d không đổi, %d bị từ chối."
                    .formatted(
                            preview.rows().size(),
                            preview.count(What.NEW),
                            preview.count(What.CHANGED),
                            preview.count(What.SAME),
                            preview.count(What.REFUSED)));
            preview.earlier()
                    .ifPresent(e ->
                            lines.add("Tệp này đã được nhập ngày %s (lần nhập số %d).".formatted(e.day(), e.number())));
            if (!preview.leftOut().isEmpty()) {
                lines.add("Cột không nhận ra, bỏ qua: "
                        + String.join(
                                "; ",
                                preview.leftOut().stream()
                                        .map(h -> h.written() + " (" + h.cell() + ")")
                                        .toList()));
            }
            preview.findings().stream().limit(SHOWN).map(Look::told).forEach(lines::add);
            more(lines, preview.findings().size(), "lỗi");
            preview.notices().stream().limit(SHOWN).map(Look::told).forEach(lines::add);
            more(lines, preview.notices().size(), "lưu ý");
            preview.rows().stream()
                    .filter(row -> row.what() == What.CHANGED)
                    .limit(SHOWN)
                    .forEach(row -> row.changes()
                            .forEach(change -> lines.add("Dòng %d, %s: %s: %s → %s"
                                    .formatted(
                                            row.number(),
                                            row.name(),
                                            change.column().heading(),
                                            change.was().isEmpty() ? "–" : change.was(),
                                            change.becomes()))));
            return lines;
        }

        private static void more(List<String> lines, int all, String what) {
            if (all > SHOWN) {
                lines.add("… và %d %s nữa.".formatted(all - SHOWN, what));
            }
        }

        private static String told(Finding finding) {
            return finding.cell() + ": "
                    + RefusalText.of(finding.because(), Locale.of("vi")).line();
        }

        private static String told(Notice notice) {
            Words words = Words.of(Language.VIETNAMESE);
            return notice.cell() + ": " + words.t("registry.import.notice") + ": "
                    + words.named(notice.kind().key(), notice.details());
        }
    }

    /** {@code bodua registry import FILE}: all rows or none. */
    @Command(
            name = "import",
            description = "Nhập một danh sách vào sổ, tất cả hoặc không dòng nào.",
            mixinStandardHelpOptions = true)
    static final class Bring extends OfAFile<Imported> {

        Bring(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Imported> act(Inside inside) {
            return file(inside)
                    .then(file -> inside.bean(ImportRegistrants.class).bring(inside.actor(), file));
        }

        @Override
        List<String> told(Imported imported) {
            return List.of(imported.number()
                    .map(number -> "Đã nhập, lần nhập số %d: %d hồ sơ mới, %d thay đổi, %d không đổi."
                            .formatted(number, imported.added(), imported.changed(), imported.same()))
                    .orElse("Không có gì mới: cả %d dòng đều như trong sổ.".formatted(imported.same())));
        }
    }

    /** A file that was written. */
    record Written(String file, int lines) {}

    private static Outcome<Written> written(Exported exported, Optional<Path> out) {
        Path file = out.orElse(Path.of(exported.name()));
        try {
            Files.write(file, exported.content());
            return Outcome.done(new Written(file.toString(), exported.lines()));
        } catch (IOException e) {
            return Outcome.refused(Refusal.of(RefusalCode.FILE_NOT_WRITABLE, "file", file.toString()));
        }
    }

    /** What writes a file. */
    abstract static class Writing extends Acting<Written> {

        @Option(names = "--on", description = "Tình hình ngày nào; mặc định hôm nay.")
        private Optional<LocalDate> on = Optional.empty();

        @Option(names = "--out", description = "Ghi vào tệp nào.")
        private Optional<Path> out = Optional.empty();

        Writing(Entrance entrance) {
            super(entrance);
        }

        abstract Outcome<Exported> made(Inside inside, LocalDate day);

        @Override
        final Outcome<Written> act(Inside inside) {
            return made(inside, day(inside, on)).then(exported -> written(exported, out));
        }

        @Override
        final List<String> told(Written written) {
            return List.of("Đã ghi %s, %d hồ sơ.".formatted(written.file(), written.lines()));
        }
    }

    /** {@code bodua registry template PLACE}. */
    @Command(
            name = "template",
            description = "Tạo tệp mẫu của một đơn vị, đã điền sẵn.",
            mixinStandardHelpOptions = true)
    static final class Template extends Writing {

        @Parameters(paramLabel = "PLACE", description = "Tên hoặc mã đơn vị.")
        private String place = "";

        Template(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Exported> made(Inside inside, LocalDate day) {
            return inside.bean(KnownUnits.class)
                    .now()
                    .named(place, day)
                    .then(unit -> inside.bean(MakeTemplate.class).make(inside.actor(), unit, day));
        }
    }

    /** {@code bodua registry export WORD…}. */
    @Command(
            name = "export",
            description = "Xuất danh sách trong sổ ra .xlsx hoặc .csv.",
            mixinStandardHelpOptions = true)
    static final class Export extends Writing {

        @Parameters(arity = "0..*", paramLabel = "WORD", description = "Tên, mã số, người, sản phẩm, địa bàn.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--place", description = "Tên hoặc mã đơn vị.")
        private String place = "";

        @Option(names = "--csv", description = "CSV thay cho .xlsx.")
        private boolean csv;

        Export(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Exported> made(Inside inside, LocalDate day) {
            return place(inside, place, day).then(where -> {
                Wanted all = Wanted.allOn(day, 0).with(String.join(" ", words));
                return inside.bean(ExportRegistrants.class)
                        .export(inside.actor(), where.map(all::in).orElse(all), csv ? Format.CSV : Format.XLSX);
            });
        }
    }
}
