package vn.bodua.upload;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.bodua.refusal.RefusalCode;

/**
 * Looks through a PDF (ISO 32000) for the names of what acts by itself: scripts, starting of programs, embedded files, forms
 * that send. Names are read everywhere, also where no parser would, since parsers disagree on broken files; packed streams
 * other than pictures are unpacked for it.
 */
final class PdfExamination {

    private static final int LAST_WORDS = 1024;
    private static final int LONGEST_NAME = 127;
    private static final int LOOK_AT_THE_CLOCK = 0xFFFF;

    private final Examination examination;
    private final Bytes bytes;
    private final String part;
    private boolean isFlate;
    private boolean isPicture;
    private boolean hasStreamEnd = true;

    PdfExamination(Examination examination, Bytes bytes, String part) {
        this.examination = examination;
        this.bytes = bytes;
        this.part = part;
    }

    void examine() {
        int end = bytes.findLast("%%EOF", Math.max(0, bytes.length() - 64 * LAST_WORDS));
        if (!bytes.isAt(0, "%PDF-") || end < 0) {
            throw examination.broken(part, bytes.length());
        }
        if (end < bytes.length() - LAST_WORDS) {
            throw examination.stop(RefusalCode.UPLOAD_TWO_IN_ONE, part, "position", String.valueOf(end));
        }
        for (int i = 0; i < bytes.length(); i++) {
            if ((i & LOOK_AT_THE_CLOCK) == 0) {
                examination.checkTime(part);
            }
            switch (bytes.at(i)) {
                case '/' -> name(bytes, i);
                case 'o' -> {
                    if (bytes.isAt(i, "obj")) {
                        isFlate = false;
                        isPicture = false;
                    }
                }
                case 's' -> {
                    if (bytes.isAt(i, "stream") && !bytes.isAt(i - 3L, "end") && isFlate && !isPicture) {
                        unpack(i + "stream".length());
                        isFlate = false;
                    }
                }
                default -> {}
            }
        }
    }

    private void name(Bytes text, int slash) {
        StringBuilder name = new StringBuilder();
        int at = slash + 1;
        while (at < text.length() && name.length() <= LONGEST_NAME && isRegular(text.at(at))) {
            int high = text.at(at) == '#' && text.has(at, 3) ? Character.digit(text.at(at + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.at(at + 2), 16);
            name.append((char) (low < 0 ? text.at(at) : high * 16 + low));
            at += low < 0 ? 1 : 3;
        }
        switch (name.toString()) {
            case "FlateDecode", "Fl" -> isFlate = true;
            case "Image" -> isPicture = true;
            case "JavaScript", "Launch", "RichMedia", "XFA" ->
                throw examination.stop(RefusalCode.UPLOAD_HAS_PROGRAM, within(name));
            case "EmbeddedFile", "EmbeddedFiles", "GoToE" ->
                throw examination.stop(RefusalCode.UPLOAD_EMBEDS, within(name));
            case "SubmitForm", "ImportData" ->
                throw examination.stop(RefusalCode.UPLOAD_REACHES_OUT, within(name), "target", "/" + name);
            case "Encrypt" -> throw examination.stop(RefusalCode.UPLOAD_ENCRYPTED, part);
            default -> {}
        }
    }

    private static boolean isRegular(int letter) {
        return letter > ' ' && letter < 0x7F && "()<>[]{}/%".indexOf(letter) < 0;
    }

    private void unpack(int after) {
        int end = hasStreamEnd ? bytes.find("endstream", after) : -1;
        hasStreamEnd = end >= 0;
        int from = after;
        while (from < bytes.length() && (bytes.at(from) == '\r' || bytes.at(from) == '\n')) {
            from++;
        }
        if (end <= from) {
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.array(), from, end - from);
            byte[] piece = new byte[64 * 1024 + LONGEST_NAME];
            int kept = 0;
            int got;
            while ((got = inflater.inflate(piece, kept, piece.length - kept)) > 0) {
                examination.checkTime(part);
                examination.countUnpacked(got, part);
                examination.checkRatio(end - from, inflater.getBytesWritten(), part);
                kept = scan(piece, kept + got);
            }
        } catch (DataFormatException e) {
            // Not this filter first, or broken: what a parser cannot unpack it cannot act upon.
            examination.checkTime(part);
        } finally {
            inflater.end();
        }
    }

    /** Looks for names; gives how many bytes at the end stay for the next piece, since a name may be cut there. */
    private int scan(byte[] piece, int length) {
        byte[] exact = Arrays.copyOf(piece, length);
        Bytes text = new Bytes(exact);
        boolean flate = isFlate;
        for (int i = 0; i < length; i++) {
            if (exact[i] == '/') {
                name(text, i);
            }
        }
        isFlate = flate;
        int kept = Math.min(LONGEST_NAME, length);
        System.arraycopy(exact, length - kept, piece, 0, kept);
        return kept;
    }

    private String within(StringBuilder name) {
        return (part.isEmpty() ? "" : part + " › ") + "/" + name;
    }
}
