package vn.bodua.registry.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Actor;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.TestRegistry;
import vn.bodua.registry.Wanted;
import vn.bodua.registry.exporting.ExportRegistrants.Format;
import vn.bodua.registry.importing.Column;
import vn.bodua.registry.importing.ImportsForTests;
import vn.bodua.registry.importing.Preview;
import vn.bodua.registry.importing.Preview.What;

@DisplayName("What is exported says the same when it is imported")
class WhatIsExportedIsTheSameTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final String HEADINGS =
            "Tên,Mã số,Ngày thành lập,Ngày cấp,Nơi cấp,Địa chỉ,Huyện,Xã,Điện thoại,Email,"
                    + "Người đại diện,Lĩnh vực,Mã ngành,Vốn điều lệ,Vốn hoạt động,Thành viên,Lao động,Mô hình,Tình trạng,Ngày giải thể,"
                    + "Doanh thu năm 2025,Lợi nhuận năm 2025";

    private final ImportsForTests imports = new ImportsForTests();
    private final TestRegistry registry = imports.registry();
    private final ExportRegistrants export = exporting(registry);
    private final MakeTemplate template =
            registry.door.before(new MakeTemplate(registry.files, registry.units, registry.dictionary));

    private static ExportRegistrants exporting(TestRegistry registry) {
        return registry.door.before(
                new ExportRegistrants(registry.files, registry.units, registry.dictionary, registry.clock));
    }

    private byte[] exported(Format format) {
        return export.export(registry.an, Wanted.allOn(DAY, 0), format)
                .orElseThrow()
                .content();
    }

    /** A value of a CSV line. */
    private static String quoted(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("aăâđêôơưạềộ  -=+@'\".,;/()0123456789")
                .ofMinLength(0)
                .ofMaxLength(20);
        Arbitrary<String> amounts =
                Arbitraries.longs().between(0, 5_000_000_000L).map(Object::toString);
        Arbitrary<String> state = Arbitraries.of("", "Đang hoạt động", "Ngừng hoạt động", "Giải thể tự nguyện");
        Arbitrary<String> sector =
                Arbitraries.of("Trồng trọt", "Dịch vụ khác", "Thương mại – dịch vụ", "Công thương", "Tổng hợp");
        Arbitrary<String> lines = Arbitraries.of("", "01110", "01110; 46201", "Trồng lúa");
        Arbitrary<String> line = Combinators.combine(
                        texts.list().ofSize(7), amounts.list().ofSize(4), state, sector, lines)
                .as((text, amount, how, what, codes) -> quoted("HTX N" + text.get(0)) + ",{number},05/6/2015,"
                        + (text.get(1).isEmpty() ? "" : "06/6/2015") + ","
                        + quoted(text.get(2)) + "," + quoted(text.get(3)) + "," + quoted(text.get(4)) + ","
                        + quoted(text.get(5)) + ",0912345678," + quoted("a@b.vn") + "," + quoted(text.get(6)) + ","
                        + quoted(what) + "," + quoted(codes) + "," + amount.get(0) + "," + amount.get(1) + ","
                        + amount.get(2) + "," + amount.get(3) + ",Tạo việc làm," + how + ","
                        + (how.isEmpty() || how.startsWith("Đang")
                                ? ",," + amount.get(0) + ",-" + amount.get(1)
                                : "01/3/2024,,"));
        return line.list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 12)
    @Label("of every row, whatever is in it, as a workbook and as CSV, on the day of the export")
    void roundTrip(@ForAll("lines") List<String> lines) {
        String[] file = new String[lines.size() + 1];
        file[0] = HEADINGS;
        for (int i = 0; i < lines.size(); i++) {
            file[i + 1] = lines.get(i).replace("{number}", Integer.toString(2_400_000 + i));
        }
        // jqwik keeps the test over its tries: each begins with an empty registry
        ImportsForTests fresh = new ImportsForTests();
        ExportRegistrants all = exporting(fresh.registry());
        fresh.imported(TestRegistry.BAC_GIANG, DAY, file);
        for (Format format : Format.values()) {
            Exported exported = all.export(fresh.registry().an, Wanted.allOn(DAY, 0), format)
                    .orElseThrow();
            Preview preview = fresh.previewed(exported.name(), exported.content(), DAY);
            assertThat(ImportsForTests.findings(preview)).isEmpty();
            assertThat(preview.leftOut()).isEmpty();
            assertThat(preview.rows())
                    .as(() -> ImportsForTests.changes(preview).toString())
                    .hasSize(lines.size())
                    .allMatch(row -> row.what() == What.SAME);
        }
    }

    private void two() {
        imports.imported(
                TestRegistry.BAC_GIANG,
                DAY,
                HEADINGS,
                "HTX Một,1,05/6/2015,,,,,Tân Mỹ,+84 912,,=1+1,Trồng trọt,,1500000,,12,,,,,,",
                "HTX Hai,2,05/6/2016,,,,,Tân Mỹ,,,@lệnh,Vận tải,,,,9,,,,,,");
    }

    @Test
    @DisplayName("with real numbers and days, headings that stay in sight and a filter")
    void realValues() throws IOException {
        two();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported(Format.XLSX)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int members = ListedFile.COLUMNS.indexOf(Column.MEMBERS);
            int founded = ListedFile.COLUMNS.indexOf(Column.FOUNDED);
            assertThat(sheet.getRow(2).getCell(members).getNumericCellValue()).isEqualTo(12);
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(2).getCell(founded)))
                    .isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
        }
    }

    @Test
    @DisplayName("no value of a CSV file begins a formula")
    void noFormulas() {
        two();
        String text = new String(exported(Format.CSV), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF")
                .contains(",'=1+1,")
                .contains(",'@lệnh,")
                .contains(",'+84 912,");
        assertThat(text.lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=+@].*"));
    }

    @Test
    @DisplayName("only what somebody reaches and looks for is in it")
    void reach() {
        two();
        Actor other = TestRegistry.keeperOf(TestRegistry.HA_NOI);
        assertThat(export.export(other, Wanted.allOn(DAY, 0), Format.CSV)
                        .orElseThrow()
                        .lines())
                .isZero();
        assertThat(export.export(registry.an, Wanted.allOn(DAY, 0).with("mot"), Format.XLSX)
                        .orElseThrow()
                        .lines())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "a template holds the registrants of a place, lists to choose from and checks, and says the same when it comes back")
    void template() throws IOException {
        two();
        Exported made = template.make(registry.an, TestRegistry.BAC_GIANG, DAY).orElseThrow();
        assertThat(made.lines()).isEqualTo(2);
        Preview preview = imports.previewed(made.name(), made.content(), DAY);
        assertThat(preview.rows()).hasSize(2).allMatch(row -> row.what() == What.SAME);
        assertThat(preview.otherTables()).containsExactly("Hướng dẫn", "Danh mục");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(made.content()))) {
            assertThat(workbook.getSheetAt(0).getDataValidations()).hasSizeGreaterThan(10);
            assertThat(workbook.getSheet("Hướng dẫn").getRow(0).getCell(0).getStringCellValue())
                    .contains("Bắc Giang");
        }
    }

    @Test
    @DisplayName("rejects a template of a place that there is not, or is not within reach")
    void templateElsewhere() {
        Actor other = TestRegistry.keeperOf(TestRegistry.HA_NOI);
        for (UnitId place : List.of(TestRegistry.BAC_GIANG, new UnitId("xyz"))) {
            Outcome<Exported> made = template.make(other, place, DAY);
            assertThat(((Outcome.Refused<Exported>) made).refusal().code()).isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
        }
    }
}
