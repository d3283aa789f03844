package vn.bodua.narrative.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Turns a file's bytes into Vietnamese text, or says why it is none. */
public final class DecodeText {

    /** Ten megabytes; the largest report seen has 40 kilobytes. */
    public static final int LIMIT = 10 * 1024 * 1024;

    /** Letters that of all languages in Latin script practically only Vietnamese has. */
    private static final String VIETNAMESE_LETTERS = "ăđơưĂĐƠƯ";

    /** Vietnamese prose has far more than this share of such letters. */
    private static final double VIETNAMESE_SHARE = 0.02;

    private static final int TOO_SHORT_TO_TELL = 24;

    private DecodeText() {}

    public static Outcome<String> decode(String file, byte[] content) {
        if (content.length > LIMIT) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.READ_TOO_LARGE,
                    "file",
                    file,
                    "size",
                    megabytes(content.length),
                    "limit",
                    megabytes(LIMIT)));
        }
        String kind = binaryKind(content);
        if (!kind.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NOT_TEXT, "file", file, "what", kind));
        }
        return switch (characters(file, content)) {
            case Outcome.Done<String>(String text) -> judged(file, text);
            case Outcome.Refused<String> refused -> refused;
        };
    }

    private static Outcome<String> characters(String file, byte[] content) {
        boolean little = starts(content, 0xFF, 0xFE);
        boolean big = starts(content, 0xFE, 0xFF);
        if (little || big) {
            return strict(file, content, 2, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return strict(file, content, starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static Outcome<String> strict(String file, byte[] content, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer characters = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.READ_BROKEN_ENCODING, "file", file, "position", String.valueOf(bytes.position() + 1)));
        }
        return Outcome.done(characters.flip().toString());
    }

    private static Outcome<String> judged(String file, String text) {
        if (text.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_EMPTY, "file", file));
        }
        int letters = 0;
        int vietnamese = 0;
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            boolean composed = (c >= '\u1EA0' && c <= '\u1EF9') || VIETNAMESE_LETTERS.indexOf(c) >= 0;
            boolean mark = c == '\u0309' || c == '\u0323' || c == '\u031B';
            vietnamese += composed || mark ? 1 : 0;
            controls += (c < ' ' && !Character.isWhitespace(c)) || c == '\uFFFF' ? 1 : 0;
        }
        if (controls * 50 > text.length()) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NOT_TEXT, "file", file, "what", "tệp nhị phân"));
        }
        if (letters >= TOO_SHORT_TO_TELL && vietnamese < letters * VIETNAMESE_SHARE) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NOT_VIETNAMESE, "file", file));
        }
        return Outcome.done(text);
    }

    private static String binaryKind(byte[] content) {
        if (starts(content, '%', 'P', 'D', 'F')) {
            return "PDF";
        }
        if (starts(content, 'P', 'K', 3, 4)) {
            return "tệp nén hoặc tài liệu Office (.docx, .xlsx)";
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "tài liệu Office cũ (.doc, .xls)";
        }
        if (starts(content, 0x89, 'P', 'N', 'G')
                || starts(content, 0xFF, 0xD8, 0xFF)
                || starts(content, 'G', 'I', 'F', '8')) {
            return "hình ảnh";
        }
        boolean wide = starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF);
        int zeros = 0;
        for (int i = 0; i < content.length && i < 4096; i++) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return !wide && zeros > 0 ? "tệp nhị phân" : "";
    }

    private static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String megabytes(int bytes) {
        return Math.max(1, Math.round(bytes / 1048576.0)) + " MB";
    }
}
