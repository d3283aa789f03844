package vn.bodua.registry.exporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.Table;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.KnownFiles;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Wanted;
import vn.bodua.registry.importing.CellAddress;
import vn.bodua.registry.importing.Column;
import vn.bodua.registry.importing.RegistryWords;

/**
 * Makes the workbook that an office fills in: its registrants as they stood on a day, room for new ones, lists to choose from,
 * checks of numbers and days, and a sheet that explains. An import reads it back.
 *
 * <p>Refusals: {@code UNIT_NOT_IN_REACH}.
 */
@Component
public class MakeTemplate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<Column> CHOSEN = List.of(Column.KIND, Column.SECTOR, Column.MODEL, Column.STATE);
    private static final int ROOM = 500;
    private static final double WIDE = 100;

    private final KnownFiles files;
    private final KnownUnits units;
    private final Dictionary dictionary;

    MakeTemplate(KnownFiles files, KnownUnits units, Dictionary dictionary) {
        this.files = files;
        this.units = units;
        this.dictionary = dictionary;
    }

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Exported> make(Actor actor, UnitId place, LocalDate day) {
        if (units.now().byId(place).isEmpty() || !actor.mayAt(Permission.SEE_REGISTRY, place.value())) {
            return Outcome.refused(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", place.value()));
        }
        List<RegistrantId> found = files.wanted(actor, Wanted.allOn(day, 0).in(place));
        ListedFile listed = new ListedFile(dictionary, units, day);
        ListWorkbook list = new ListWorkbook(listed);
        byte[] content = list.write(line -> files.each(day, found, line), (workbook, sheet) -> {
            explain(workbook.newWorksheet("Hướng dẫn"), place, day, found.size());
            choices(workbook, sheet, listed.words(), list.nextRow() + ROOM);
            checks(sheet, list.nextRow() + ROOM);
        });
        return Outcome.done(new Exported("mau-so-hop-tac-xa-" + place + "-" + day + ".xlsx", content, found.size()));
    }

    private void explain(Worksheet sheet, UnitId place, LocalDate day, int known) {
        sheet.width(0, WIDE);
        sheet.value(
                0,
                0,
                "Mẫu cập nhật sổ hợp tác xã – "
                        + units.now().get(place).nameOn(day).full());
        sheet.style(0, 0).bold().set();
        int row = 2;
        for (var line : Table.shipped("/vocabulary/registry-template.csv")) {
            sheet.value(
                    row++,
                    0,
                    line.get("text").replace("{day}", day.format(DAY)).replace("{count}", Integer.toString(known)));
        }
        sheet.range(0, 0, row, 0).style().wrapText(true).set();
    }

    /** Lists to choose from; what has ended in another way than by dissolution is only ever written by an export. */
    private static void choices(Workbook workbook, Worksheet list, RegistryWords words, int lastRow) {
        Worksheet sheet = workbook.newWorksheet("Danh mục");
        for (int c = 0; c < CHOSEN.size(); c++) {
            Column column = CHOSEN.get(c);
            List<String> choices = List.copyOf(words.of(column).values());
            sheet.value(0, c, column.heading());
            sheet.style(0, c).bold().set();
            for (int i = 0; i < choices.size(); i++) {
                sheet.value(i + 1, c, choices.get(i));
            }
            Range range = sheet.range(1, c, choices.size(), c);
            int index = ListedFile.COLUMNS.indexOf(column);
            list.range(1, index, lastRow, index)
                    .validateWithList(range)
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorTitle("Không có trong danh mục")
                    .error("Hãy chọn một chữ trong danh sách thả xuống.");
        }
    }

    private static void checks(Worksheet sheet, int lastRow) {
        for (int c = 0; c < ListedFile.COLUMNS.size(); c++) {
            Column column = ListedFile.COLUMNS.get(c);
            String cell = CellAddress.of(c, 2);
            String formula =
                    switch (column.form()) {
                        case WHOLE, MONEY ->
                            "AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "=INT(" + cell + "))";
                        case BALANCE -> "AND(ISNUMBER(" + cell + ")," + cell + "=INT(" + cell + "))";
                        case DAY -> "AND(ISNUMBER(" + cell + ")," + cell + ">16000)";
                        case TEXT, WORD, NOTHING -> "";
                    };
            if (!formula.isEmpty()) {
                sheet.range(1, c, lastRow, c)
                        .validateWithFormula(formula)
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorTitle(column.form() == Column.Form.DAY ? "Không phải ngày" : "Không phải số nguyên")
                        .error(
                                column.form() == Column.Form.DAY
                                        ? "Hãy ghi ngày dạng 31/12/2025."
                                        : column.form() == Column.Form.BALANCE
                                                ? "Hãy ghi số nguyên bằng đồng, lỗ ghi số âm."
                                                : "Hãy ghi số nguyên không âm, tiền ghi bằng đồng.");
            }
        }
    }
}
