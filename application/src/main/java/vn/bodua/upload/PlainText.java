package vn.bodua.upload;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.bodua.refusal.RefusalCode;

/** Characters of a text in UTF-8, or in UTF-16 with its byte order mark; a byte that fits neither is named, not guessed. */
final class PlainText {

    /** A text may have a stray control character, e.g. a page break from a scan, but not every fiftieth. */
    private static final int CONTROLS_PER = 50;

    private PlainText() {}

    static boolean isWide(Bytes bytes) {
        return bytes.isAt(0, 0xFF, 0xFE) || bytes.isAt(0, 0xFE, 0xFF);
    }

    static int mark(Bytes bytes) {
        return isWide(bytes) ? 2 : bytes.isAt(0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    static Charset charsetOf(Bytes bytes) {
        if (!isWide(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return bytes.at(0) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    static String characters(Examination examination, byte[] content, String part) {
        Bytes bytes = new Bytes(content);
        ByteBuffer rest = ByteBuffer.wrap(content, mark(bytes), content.length - mark(bytes));
        CharBuffer characters = CharBuffer.allocate(content.length + 1);
        CoderResult result = charsetOf(bytes)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(rest, characters, true);
        if (result.isError()) {
            throw examination.stop(
                    RefusalCode.READ_BROKEN_ENCODING, part, "position", String.valueOf(rest.position() + 1));
        }
        String text = characters.flip().toString();
        if (text.isBlank()) {
            throw examination.stop(RefusalCode.READ_EMPTY, part);
        }
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw examination.stop(RefusalCode.READ_NOT_TEXT, part, "what", FileKind.UNKNOWN.label());
            }
            controls += (c < ' ' && !Character.isWhitespace(c)) || c == '\uFFFF' ? 1 : 0;
        }
        if (controls > text.length() / CONTROLS_PER) {
            throw examination.stop(RefusalCode.READ_NOT_TEXT, part, "what", FileKind.UNKNOWN.label());
        }
        return text;
    }
}
