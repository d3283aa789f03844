package vn.bodua.cli;

import java.util.Map;
import vn.bodua.refusal.Refusal;

/** The sentence that the command prints for a refusal: its code, what, where, the limit, what to do. */
final class Refused {

    private Refused() {}

    static String sentence(Refusal refusal) {
        Map<String, String> d = refusal.details();
        String file = d.getOrDefault("file", "");
        String words =
                switch (refusal.code()) {
                    case READ_EMPTY -> "Tệp %s không có chữ nào. Hãy chọn tệp có nội dung báo cáo.".formatted(file);
                    case READ_NOT_TEXT ->
                        "Tệp %s không phải văn bản thuần (có vẻ là %s). Hãy lưu báo cáo dưới dạng .txt, bảng mã UTF-8."
                                .formatted(file, d.getOrDefault("what", "tệp nhị phân"));
                    case READ_TOO_LARGE ->
                        "Tệp %s nặng %s, vượt giới hạn %s. Hãy tách báo cáo thành các tệp nhỏ hơn."
                                .formatted(file, d.getOrDefault("size", ""), d.getOrDefault("limit", ""));
                    case READ_BROKEN_ENCODING ->
                        "Tệp %s bị đứt hoặc sai bảng mã ở byte thứ %s. Hãy lưu lại tệp với bảng mã UTF-8."
                                .formatted(file, d.getOrDefault("position", ""));
                    case READ_NOT_VIETNAMESE ->
                        "Tệp %s không phải văn bản tiếng Việt có dấu. Hãy đưa bản tiếng Việt Unicode.".formatted(file);
                    case READ_NO_FILE -> "Không mở được tệp %s. Hãy kiểm tra đường dẫn và quyền đọc.".formatted(file);
                    case READ_NO_FIGURE -> "Tệp %s không có số liệu nào để nhập.".formatted(file);
                    case PERIOD_IN_FUTURE ->
                        "Kỳ báo cáo %s chưa đến (hôm nay là %s). Hãy kiểm tra lại kỳ báo cáo."
                                .formatted(d.getOrDefault("period", ""), d.getOrDefault("today", ""));
                    default -> "Không thực hiện được: " + refusal.details();
                };
        return refusal.code().code() + ": " + words;
    }
}
