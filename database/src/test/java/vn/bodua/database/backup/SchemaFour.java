package vn.bodua.database.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.TestHomes;

/**
 * What a node of schema version 4 writes and reads, as the application's role: its columns and no others. Never changed
 * afterwards, since nodes of that version will not change either. The values are those that are easily spoiled.
 */
final class SchemaFour {

    /** Tab, line breaks, backslashes, quotes, COPY's own marks, diacritics composed and not, beyond the BMP. */
    static final String ODD = "tab\t newline\n return\r \\ \\N \\. \\\\ ' \" $$ {a,b} Đồng Tháp Đồng 𠀀 \u0001 \u200b";

    static final List<String> TABLES = List.of(
            "unit",
            "unit_name",
            "unit_code",
            "tree_place",
            "succession",
            "indicator",
            "breakdown_item",
            "document",
            "statement",
            "statement_review",
            "statement_entry",
            "document_check",
            "figure",
            "acceptance");

    private SchemaFour() {}

    static void fill(DatabaseConnection application) throws SQLException {
        String odd = "'" + ODD.replace("'", "''") + "'";
        List<String> rows = new ArrayList<>(List.of(
                "INSERT INTO unit (id, kind, existence) VALUES ('ca-nuoc', 'nation', '(,)'),"
                        + " ('bac-giang', 'province', '[1997-01-01,2025-07-01)'), ('bac-ninh', 'province', '[2025-07-01,)')",
                "INSERT INTO unit_name (unit_id, name, designation, validity) VALUES ('ca-nuoc', 'Cả nước', '', '(,)'),"
                        + " ('bac-giang', 'Bắc Giang', 'tỉnh', '[1997-01-01,2025-07-01)'),"
                        + " ('bac-ninh', " + odd + ", '', '[2025-07-01,)')",
                "INSERT INTO unit_code (unit_id, list, code, validity) VALUES ('bac-giang', 'gso', '24', '(,2025-07-01)')",
                "INSERT INTO tree_place (tree, parent_id, child_id, validity, role, verified, source)"
                        + " VALUES ('administrative', 'ca-nuoc', 'bac-giang', '(,2025-07-01)', '', true, " + odd + "),"
                        + " ('administrative', 'ca-nuoc', 'bac-ninh', '[2025-07-01,)', 'x', false, '')",
                "INSERT INTO succession (predecessor_id, successor_id, effective, decision)"
                        + " VALUES ('bac-giang', 'bac-ninh', '2025-07-01', 'Nghị quyết 202/2025/QH15')",
                "INSERT INTO indicator (code, name_vi, name_en, measure, kind)"
                        + " VALUES ('coop.count', 'Số hợp tác xã', 'Cooperatives', 'HTX', 'stock')",
                "INSERT INTO breakdown_item (dimension, code, name_vi, name_en)"
                        + " VALUES ('sector', 'agriculture', 'Nông nghiệp', 'Agriculture')",
                "INSERT INTO document (name, title, content, sha256, unit_name, period, sample, received_at, received_by)"
                        + " VALUES ('a.txt', '', " + odd + ", '" + "a".repeat(64) + "', 'Bắc Giang', '2021', false,"
                        + " '2026-11-22 08:44:04.123456+07', 'an'),"
                        + " ('b.txt', 'b', '', '" + "b".repeat(64) + "', '', '', true, '1900-01-01 00:00:00+00', '')",
                "INSERT INTO statement (document_id, ordinal, unit_name, period, indicator, breakdown, kind, value,"
                        + " upper_value, measure, qualifier, base, quote, quote_start, quote_end, unit_words,"
                        + " period_words, indicator_words, resolution, belongs_to) VALUES"
                        + " (1, 0, 'Bắc Giang', '2021', 'coop.count', '', 'value', 950.00, NULL, 'HTX', 'exact', '',"
                        + " '950 HTX', 0, 7, '', '', '', 1, NULL),"
                        + " (1, 1, 'Bắc Giang', '2021', 'coop.count', 'sector:agriculture', 'value',"
                        + " 0.000000000000000000000000000001, 123456789012345678901234567890.1230, 'HTX', 'range',"
                        + " '2020', " + odd + ", 1, 2, 'x', 'y', 'z', 0.10, 0)",
                "INSERT INTO statement_review (document_id, ordinal, decision, unit_name, period, indicator, breakdown,"
                        + " value, upper_value, qualifier, decided_at, decided_by) VALUES"
                        + " (1, 0, 'keep', '', '', NULL, '', NULL, NULL, '', '2026-01-01 00:00:00.000001+00', 'an'),"
                        + " (1, 1, 'correct', 'x', '2021', 'coop.count', '', -0.50, NULL, 'about', 'infinity', 'an')",
                "INSERT INTO statement_entry (document_id, ordinal, entered_at, entered_by)"
                        + " VALUES (1, 0, '2026-11-22T08:44:04Z', 'an')",
                "INSERT INTO document_check (document_id, rule, verdict, explanation, statements, checked_at)"
                        + " VALUES (1, 'sum', 'holds', '1 + 2 = 3', '{0,1}', now()),"
                        + " (2, 'list', 'undecided', '', '{}', now())",
                "INSERT INTO figure (unit_id, indicator, breakdown, period, period_days, kind, value, upper_value,"
                        + " measure, qualifier, origin, document_id, statement, quote, formula, recorded_at, recorded_by)"
                        + " VALUES ('bac-giang', 'coop.count', '', '2021', '[2021-01-01,2022-01-01)', 'value', 950.00, NULL,"
                        + " 'HTX', 'exact', 'stated', 1, 0, '950 HTX', '', now(), 'an'),"
                        + " ('bac-giang', 'coop.count', 'agriculture', '2021', '[2021-01-01,2022-01-01)', 'target', 3, 5,"
                        + " 'HTX', 'range', 'derived', 1, 1, " + odd + ", 'a+b', now(), 'an')",
                "INSERT INTO acceptance (figure, unit_id, indicator, breakdown, period, kind, rule, reason, decided_at,"
                        + " decided_by) VALUES (1, 'bac-giang', 'coop.count', '', '2021', 'value', 'first_claim', '', now(),"
                        + " 'an'), (2, 'bac-giang', 'coop.count', 'agriculture', '2021', 'target', 'person', " + odd
                        + ", now(), 'an')"));
        TestHomes.execute(application, rows.toArray(String[]::new));
    }

    /** The questions of that node: every column that it knows, of every table. */
    static List<String> queries() {
        return List.of(
                "SELECT count((id, kind, existence)) FROM unit",
                "SELECT count((unit_id, name, designation, validity)) FROM unit_name",
                "SELECT count((unit_id, list, code, validity)) FROM unit_code",
                "SELECT count((id, tree, parent_id, child_id, validity, role, verified, source)) FROM tree_place",
                "SELECT count((predecessor_id, successor_id, effective, decision)) FROM succession",
                "SELECT count((code, name_vi, name_en, measure, kind)) FROM indicator",
                "SELECT count((dimension, code, name_vi, name_en)) FROM breakdown_item",
                "SELECT count((id, name, title, content, sha256, unit_name, period, sample, received_at, received_by))"
                        + " FROM document",
                "SELECT count((document_id, ordinal, unit_name, period, indicator, breakdown, kind, value, upper_value,"
                        + " measure, qualifier, base, quote, quote_start, quote_end, unit_words, period_words,"
                        + " indicator_words, resolution, belongs_to)) FROM statement",
                "SELECT count((id, document_id, ordinal, decision, unit_name, period, indicator, breakdown, value,"
                        + " upper_value, qualifier, decided_at, decided_by)) FROM statement_review",
                "SELECT count((document_id, ordinal, entered_at, entered_by)) FROM statement_entry",
                "SELECT count((id, document_id, rule, verdict, explanation, statements, checked_at))"
                        + " FROM document_check",
                "SELECT count((position, unit_id, indicator, breakdown, period, period_days, kind, value, upper_value,"
                        + " measure, qualifier, origin, document_id, statement, quote, formula, recorded_at,"
                        + " recorded_by)) FROM figure",
                "SELECT count((position, figure, unit_id, indicator, breakdown, period, kind, rule, reason, decided_at,"
                        + " decided_by)) FROM acceptance");
    }
}
