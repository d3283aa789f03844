package vn.bodua.upload;

import vn.bodua.refusal.RefusalCode;

/** Walks over the blocks of a PNG (ISO 15948) or JPEG (ITU T.81) without unpacking any: whole, of a sane size, nothing behind. */
final class PictureExamination {

    private static final int PNG_SIGNATURE = 8;

    private final Examination examination;
    private final Bytes bytes;
    private final String part;

    PictureExamination(Examination examination, Bytes bytes, String part) {
        this.examination = examination;
        this.bytes = bytes;
        this.part = part;
    }

    void examine(FileKind kind) {
        if (kind == FileKind.PNG) {
            png();
        } else {
            jpeg();
        }
    }

    private void png() {
        if (!bytes.isAt(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') || !bytes.isAt(PNG_SIGNATURE + 4, "IHDR")) {
            throw examination.broken(part, 0);
        }
        if (!bytes.has(PNG_SIGNATURE, 25)) {
            throw examination.broken(part, bytes.length());
        }
        checkPixels(bytes.fourBigEndian(16), bytes.fourBigEndian(20));
        long at = PNG_SIGNATURE;
        while (bytes.has(at, 12)) {
            examination.checkTime(part);
            long next = at + 12 + bytes.fourBigEndian(at);
            if (next > bytes.length()) {
                break;
            }
            if (bytes.isAt(at + 4, "IEND")) {
                checkNothingBehind(next);
                return;
            }
            at = next;
        }
        throw examination.broken(part, at);
    }

    private void jpeg() {
        long at = 2;
        while (bytes.has(at, 4)) {
            examination.checkTime(part);
            if (bytes.at(at) != 0xFF) {
                throw examination.broken(part, at);
            }
            int marker = bytes.at(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = bytes.at(at + 2) << 8 | bytes.at(at + 3);
            if (length < 2 || !bytes.has(at + 2, length)) {
                break;
            }
            // Start of a frame, except tables (C4), an extension (C8) and arithmetic conditions (CC).
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC && length >= 7) {
                checkPixels(bytes.at(at + 7) << 8 | bytes.at(at + 8), bytes.at(at + 5) << 8 | bytes.at(at + 6));
            }
            at += 2 + length;
            if (marker == 0xDA) {
                checkEndOfScan(at);
                return;
            }
        }
        throw examination.broken(part, Math.min(at, bytes.length()));
    }

    /** Cameras put a second, smaller picture behind the first; only the end mark is asked for. */
    private void checkEndOfScan(long from) {
        for (int i = bytes.length() - 2; i >= from; i--) {
            if (bytes.at(i) == 0xFF && bytes.at(i + 1) == 0xD9) {
                return;
            }
        }
        throw examination.broken(part, bytes.length());
    }

    private void checkPixels(long width, long height) {
        if (width * height > examination.limits().pixels() || width == 0 || height < 0) {
            throw examination.stop(
                    RefusalCode.UPLOAD_UNPACKS_TOO_LARGE,
                    part,
                    "size",
                    width + " × " + height,
                    "limit",
                    examination.limits().pixels() / 1_000_000 + " Mpx");
        }
    }

    private void checkNothingBehind(long end) {
        if (end < bytes.length()) {
            throw examination.stop(RefusalCode.UPLOAD_TWO_IN_ONE, part, "position", String.valueOf(end));
        }
    }
}
