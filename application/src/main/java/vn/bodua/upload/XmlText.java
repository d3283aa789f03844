package vn.bodua.upload;

import java.io.IOException;
import java.io.InputStream;
import vn.bodua.refusal.RefusalCode;

/**
 * Counts how much XML comes without an end in sight: a parser keeps a tag, a comment or an instruction whole in memory.
 * Sees ASCII marks in UTF-8 and, by passing over zeros, in UTF-16.
 */
final class XmlText extends InputStream {

    /** Bytes from one tag to the next; a cell of a workbook has at most 32,767 characters. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final int COMMENT = word("<!--");
    private static final int CHARACTERS = word("<![C");

    private final Examination examination;
    private final String part;
    private final InputStream source;
    private int last;
    private int closing;
    private int length;

    XmlText(Examination examination, InputStream source, String part) {
        this.examination = examination;
        this.source = source;
        this.part = part;
    }

    private static int word(String ascii) {
        int word = 0;
        for (int i = 0; i < ascii.length(); i++) {
            word = word << 8 | ascii.charAt(i);
        }
        return word;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        int got = source.read(target, from, count);
        for (int i = from; i < from + got; i++) {
            if (target[i] != 0) {
                follow(target[i] & 0xFF);
            }
        }
        return got;
    }

    private void follow(int letter) {
        last = last << 8 | letter;
        length++;
        if (closing != 0) {
            boolean closed = closing == '?' ? (last & 0xFFFF) == word("?>") : (last & 0xFFFFFF) == closing;
            closing = closed ? 0 : closing;
        } else if (letter == '<') {
            length = 0;
        } else if (last == COMMENT) {
            closing = word("-->");
        } else if (last == CHARACTERS) {
            closing = word("]]>");
        } else if ((last & 0xFFFF) == word("<?")) {
            closing = '?';
        }
        if (length > LONGEST) {
            throw examination.stop(RefusalCode.UPLOAD_XML_TOO_DEEP, part, "limit", UploadLimits.megabytes(LONGEST));
        }
    }
}
