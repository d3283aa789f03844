package vn.bodua.registry.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.indicator.Dictionary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.KnownFiles;
import vn.bodua.registry.KnownFiles.OnFile;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Wanted;
import vn.bodua.registry.importing.CsvText;
import vn.bodua.time.BusinessClock;

/**
 * Hands out the list of those within reach that somebody looks for, as they stood on the day, whole and in its order: an import
 * of it on the same day says the same of every row. Nothing is refused: who sees nobody is handed an empty list.
 */
@Component
public class ExportRegistrants {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final KnownFiles files;
    private final KnownUnits units;
    private final Dictionary dictionary;
    private final BusinessClock clock;

    ExportRegistrants(KnownFiles files, KnownUnits units, Dictionary dictionary, BusinessClock clock) {
        this.files = files;
        this.units = units;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /** What kind of file is wanted. */
    public enum Format {
        XLSX,
        CSV;

        /** Refusals: {@code VALUE_UNREADABLE}. */
        public static Outcome<Format> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst()
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Refusal.unreadable("format", "xlsx, csv")));
        }
    }

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Exported> export(Actor actor, Wanted wanted, Format format) {
        List<RegistrantId> found = files.wanted(actor, wanted);
        ListedFile listed = new ListedFile(dictionary, units, wanted.day());
        String name = "so-hop-tac-xa-" + wanted.day() + "." + format.name().toLowerCase(Locale.ROOT);
        byte[] content =
                switch (format) {
                    case XLSX ->
                        new ListWorkbook(listed)
                                .write(
                                        line -> files.each(wanted.day(), found, line),
                                        (workbook, sheet) ->
                                                about(workbook.newWorksheet("Thông tin"), actor, wanted, found.size()));
                    case CSV -> csv(listed, wanted.day(), found);
                };
        return Outcome.done(new Exported(name, content, found.size()));
    }

    /** What the list is of, so that it can be told from another on paper. */
    private void about(Worksheet sheet, Actor actor, Wanted wanted, int lines) {
        List<String> said = List.of(
                "Sổ hợp tác xã",
                "Tình hình tại ngày: " + wanted.day().format(DAY),
                "Số đơn vị: " + lines,
                "Tìm theo chữ: " + (wanted.words().isEmpty() ? "không" : wanted.words()),
                "Địa bàn: "
                        + wanted.place()
                                .flatMap(units.now()::byId)
                                .map(u -> u.nameOn(wanted.day()).full())
                                .orElse("tất cả"),
                "Xuất lúc: "
                        + clock.now()
                                .atZone(BusinessClock.HANOI)
                                .format(DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT)),
                "Người xuất: " + actor.account());
        for (int i = 0; i < said.size(); i++) {
            sheet.value(i, 0, said.get(i));
        }
    }

    /** With the mark by which Excel knows UTF-8. */
    private byte[] csv(ListedFile listed, LocalDate day, List<RegistrantId> found) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(ListedFile.COLUMNS.stream().map(listed::heading).toList());
            files.each(day, found, file -> line(printer, listed, file));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(CSVPrinter printer, ListedFile listed, OnFile file) {
        try {
            printer.printRecord(ListedFile.COLUMNS.stream()
                    .map(column -> listed.value(column, file)
                            .map(value -> switch (value) {
                                case LocalDate day -> day.format(DAY);
                                case Long number -> number.toString();
                                default -> CsvText.armed(value.toString());
                            })
                            .orElse(""))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
    }
}
