package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;

/** The fixed words and measures of an administrative document (Decree 30/2020/NĐ-CP, annex I). */
final class Form {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String KIND = "BÁO CÁO";
    static final String RECIPIENTS = "Nơi nhận:";
    static final String ANNEX = "PHỤ LỤC";
    static final String ANNEX_TITLE = "NGUỒN SỐ LIỆU";

    /** Millimetres; within 20–25 above and below, 30–35 on the left, 15–20 on the right. */
    static final int TOP = 20;

    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 18;

    private Form() {}

    /** "- Lưu: VT." with its marks: all end with ";" and the last with ".". */
    static List<String> recipients(Letterhead letterhead) {
        return ended(letterhead.recipients()).stream().map(r -> "- " + r).toList();
    }

    /** The legal grounds: all end with ";" and the last with ".". */
    static List<String> bases(Letterhead letterhead) {
        return ended(letterhead.bases());
    }

    private static List<String> ended(List<String> items) {
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ended.add(items.get(i) + (i == items.size() - 1 ? "." : ";"));
        }
        return ended;
    }

    /** Words that a line is not to be broken between. */
    static String together(String words) {
        return words.replace(' ', '\u00a0');
    }
}
