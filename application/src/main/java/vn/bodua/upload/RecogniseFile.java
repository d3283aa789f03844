package vn.bodua.upload;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Says what a file is by its content alone; its name and what the sender declares count for nothing. An Office document is
 * {@code ZIP} or {@code OLE} here: which one it is stands in its directory.
 */
public final class RecogniseFile {

    private static final int HEAD = 4096;
    private static final int LINES_TO_TELL_A_TABLE = 3;
    private static final Pattern HTML =
            Pattern.compile("(?is)\\A\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!doctype\\s+html|<html)[\\s>].*");
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?im)^(from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|content-type):");

    private RecogniseFile() {}

    public static FileKind kindOf(byte[] content) {
        Bytes bytes = new Bytes(content);
        if (bytes.isAt(0, 'P', 'K', 3, 4) || bytes.isAt(0, 'P', 'K', 5, 6)) {
            return FileKind.ZIP;
        }
        if (bytes.isAt(0, 0xD0, 0xCF, 0x11, 0xE0)) {
            return FileKind.OLE;
        }
        if (bytes.isAt(0, "%PDF")) {
            return FileKind.PDF;
        }
        if (bytes.isAt(0, 0x89, 'P', 'N', 'G')) {
            return FileKind.PNG;
        }
        if (bytes.isAt(0, 0xFF, 0xD8, 0xFF)) {
            return FileKind.JPEG;
        }
        if (bytes.isAt(0, "GIF8")) {
            return FileKind.GIF;
        }
        if (bytes.isAt(0, "{\\rtf")) {
            return FileKind.RTF;
        }
        if (bytes.isAt(0, "Rar!")) {
            return FileKind.RAR;
        }
        if (bytes.isAt(0, '7', 'z', 0xBC, 0xAF)) {
            return FileKind.SEVEN_ZIP;
        }
        if (bytes.isAt(0, 0x1F, 0x8B)) {
            return FileKind.GZIP;
        }
        if (bytes.isAt(0, 0x7F, 'E', 'L', 'F') || (bytes.isAt(0, "MZ") && hasZero(content))) {
            return FileKind.PROGRAM;
        }
        return PlainText.isWide(bytes) || !hasZero(content) ? textOf(content, bytes) : FileKind.UNKNOWN;
    }

    private static boolean hasZero(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static FileKind textOf(byte[] content, Bytes bytes) {
        int mark = PlainText.mark(bytes);
        String head = new String(content, mark, Math.min(HEAD, content.length - mark), PlainText.charsetOf(bytes));
        if (HTML.matcher(head).matches()) {
            return FileKind.HTML;
        }
        if (MAIL_FIELD.matcher(head.substring(0, Math.min(head.length(), 80))).lookingAt()
                && MAIL_FIELD.matcher(head).results().count() >= 3) {
            return FileKind.EML;
        }
        return isTable(head) ? FileKind.CSV : FileKind.TEXT;
    }

    /** Several lines, all of them cut by the same mark into the same number of cells. */
    private static boolean isTable(String head) {
        List<String> lines = head.lines().filter(l -> !l.isBlank()).toList();
        // The last line may be cut by the end of what is looked at.
        List<String> whole = head.length() < HEAD || lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
        if (whole.size() < LINES_TO_TELL_A_TABLE) {
            return false;
        }
        for (char mark : new char[] {'\t', ';', ','}) {
            long cells = count(whole.getFirst(), mark);
            if (cells > 0 && whole.stream().allMatch(l -> count(l, mark) == cells)) {
                return true;
            }
        }
        return false;
    }

    private static long count(String line, char mark) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += line.charAt(i) == mark && !quoted ? 1 : 0;
        }
        return count;
    }
}
