package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.importing.Finding;
import vn.bodua.registry.importing.ImportRegistrants.Imported;
import vn.bodua.registry.importing.Notice;
import vn.bodua.registry.importing.Preview;
import vn.bodua.registry.importing.Preview.What;
import vn.bodua.web.Choice;
import vn.bodua.web.Frame;

/**
 * A list that is brought: chosen, previewed, imported.
 *
 * @param on the day that it tells of
 * @param place the province of rows that name none; empty for that of the account
 * @param places where the visitor keeps the registry
 */
public record ImportPage(
        LocalDate on,
        String place,
        List<Choice> places,
        Optional<Preview> preview,
        Optional<Imported> imported,
        Optional<Refusal> refusal) {

    /** How many of a kind are shown; more would be no page. */
    public static final int SHOWN = 100;

    public List<Finding> findings() {
        return preview.map(p -> p.findings().stream().limit(SHOWN).toList()).orElse(List.of());
    }

    public List<Notice> notices() {
        return preview.map(p -> p.notices().stream().limit(SHOWN).toList()).orElse(List.of());
    }

    public List<Preview.Row> rows(What what) {
        return preview.map(p -> p.rows().stream()
                        .filter(r -> r.what() == what)
                        .limit(SHOWN)
                        .toList())
                .orElse(List.of());
    }

    public int count(What what) {
        return preview.map(p -> p.count(what)).orElse(0);
    }

    /** How many files would be opened or changed. */
    public int toRecord() {
        return count(What.NEW) + count(What.CHANGED);
    }

    public boolean recordable() {
        return preview.filter(p -> p.findings().isEmpty()).isPresent() && toRecord() > 0;
    }

    /** "C17", or "dòng 17" of a whole row. */
    public static String cell(Frame frame, String cell) {
        return cell.matches("\\d+") ? frame.t("registry.import.row", cell) : cell;
    }
}
