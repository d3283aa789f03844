package vn.bodua.registry.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.bodua.access.Actor;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.KnownFiles.OnFile;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.TestRegistry;
import vn.bodua.registry.Wanted;
import vn.bodua.registry.importing.ImportRegistrants.Imported;
import vn.bodua.registry.importing.Preview.Change;
import vn.bodua.registry.importing.Preview.What;

/** Lists that somebody brings to a registry on a real database, through the real door. */
final class TestLists {

    static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    /** Headings of a plain list. */
    static final String PLAIN = "Tên HTX,Mã số,Ngày thành lập,Xã,Lĩnh vực";

    final TestRegistry registry = new TestRegistry();
    private final CompareFile compare =
            new CompareFile(registry.files, registry.many, registry.units, registry.dictionary, registry.clock);
    private final ImportTables tables = new ImportTables(registry.database.sql());
    final PreviewImport preview = registry.door.before(new PreviewImport(compare, tables));
    final ImportRegistrants bring =
            registry.door.before(new ImportRegistrants(compare, registry.many, tables, registry.clock));
    Actor actor = registry.an;
    Optional<UnitId> place = Optional.of(TestRegistry.BAC_GIANG);

    static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with a sheet; null is an empty cell. */
    static byte[] workbook(List<List<Object>> rows) {
        return workbook(sheet -> {
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    put(sheet, r, c, rows.get(r).get(c));
                }
            }
        });
    }

    static byte[] workbook(Consumer<Worksheet> written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Excel", "16.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            written.accept(sheet);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case String text when text.isEmpty() -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    static ImportFile named(String name, byte[] content, Optional<UnitId> place) {
        return new ImportFile(name, content, DAY, place);
    }

    private ImportFile file(byte[] content) {
        return named(
                content.length > 1 && content[0] == 'P' && content[1] == 'K' ? "sổ.xlsx" : "sổ.csv", content, place);
    }

    Outcome<Preview> asked(byte[] content) {
        return preview.preview(actor, file(content));
    }

    Preview previewed(byte[] content) {
        return asked(content).orElseThrow();
    }

    Preview previewed(String... lines) {
        return previewed(csv(lines));
    }

    Outcome<Imported> brought(byte[] content) {
        return bring.bring(actor, file(content));
    }

    Imported imported(String... lines) {
        return brought(csv(lines)).orElseThrow();
    }

    /** The refusal of a file as a whole. */
    static RefusalCode refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    /** "B2 R-256" and so on. */
    static List<String> findings(Preview preview) {
        return preview.findings().stream()
                .map(f -> f.cell() + " " + f.because().code().code())
                .toList();
    }

    static List<String> changes(Preview preview) {
        return preview.rows().stream()
                .flatMap(r -> r.changes().stream())
                .map(TestLists::shown)
                .toList();
    }

    private static String shown(Change change) {
        return change.column().code() + ": " + change.was() + " → " + change.becomes();
    }

    static List<What> whats(Preview preview) {
        return preview.rows().stream().map(Preview.Row::what).toList();
    }

    /** All that stand in the registry on the day of the lists, by name. */
    List<OnFile> all() {
        List<RegistrantId> ids = registry.files.wanted(registry.an, Wanted.allOn(DAY, 0));
        var on = registry.files.on(DAY, ids);
        return ids.stream().map(on::get).toList();
    }

    OnFile only() {
        return all().getFirst();
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    static Refusal first(Preview preview) {
        return preview.findings().getFirst().because();
    }
}
