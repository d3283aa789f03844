package vn.bodua.upload;

import java.util.Arrays;
import java.util.stream.Stream;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** One file under examination: what it has used up of its limits, and the way to stop. */
final class Examination {

    private final String file;
    private final UploadLimits limits;
    private final long began = System.nanoTime();
    private long unpacked;
    private int parts = 1;

    Examination(String file, UploadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    UploadLimits limits() {
        return limits;
    }

    long unpacked() {
        return unpacked;
    }

    int parts() {
        return parts;
    }

    /** To be called at least once for every few kilobytes of work. */
    void checkTime(String part) {
        if (System.nanoTime() - began > limits.time().toNanos()) {
            String seconds = limits.time().toMillis() / 1000.0 + " s";
            throw stop(RefusalCode.UPLOAD_TAKES_TOO_LONG, part, "limit", seconds);
        }
    }

    void countUnpacked(long bytes, String part) {
        unpacked += bytes;
        checkUnpacked(unpacked, part);
    }

    void checkUnpacked(long bytes, String part) {
        if (bytes > limits.unpacked()) {
            throw stop(
                    RefusalCode.UPLOAD_UNPACKS_TOO_LARGE,
                    part,
                    "size",
                    UploadLimits.megabytes(bytes),
                    "limit",
                    UploadLimits.megabytes(limits.unpacked()));
        }
    }

    void checkRatio(long packed, long large, String part) {
        if (large > UploadLimits.RATIO_FROM && large > packed * limits.ratio()) {
            throw stop(
                    RefusalCode.UPLOAD_PACKED_TOO_TIGHT,
                    part,
                    "ratio",
                    String.valueOf(large / Math.max(1, packed)),
                    "limit",
                    String.valueOf(limits.ratio()));
        }
    }

    void countParts(int more, String part) {
        parts += more;
        if (parts > limits.parts()) {
            throw stop(
                    RefusalCode.UPLOAD_TOO_MANY_PARTS,
                    part,
                    "count",
                    String.valueOf(parts),
                    "limit",
                    String.valueOf(limits.parts()));
        }
    }

    Stopped broken(String part, long position) {
        return stop(RefusalCode.UPLOAD_BROKEN, part, "position", String.valueOf(position));
    }

    /** A refusal of this file; an empty part is the file itself. */
    Stopped stop(RefusalCode code, String part, String... more) {
        String[] details = Stream.concat(
                        Stream.of("file", file, "part", shown(part.isEmpty() ? file : part)), Arrays.stream(more))
                .toArray(String[]::new);
        return new Stopped(Refusal.of(code, details));
    }

    /** A name from inside a file, as it can stand in a sentence. */
    static String shown(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .limit(120)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '·' : c)
                .forEach(clean::appendCodePoint);
        return clean.length() < name.length() ? clean + "…" : clean.toString();
    }
}
