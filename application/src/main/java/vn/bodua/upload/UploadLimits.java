package vn.bodua.upload;

import java.time.Duration;
import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * How much of everything a file from outside may have.
 *
 * @param size bytes as it comes
 * @param unpacked bytes of all its parts together, unpacked
 * @param ratio how many times larger than packed a part of more than {@link #RATIO_FROM} may be
 * @param parts parts of all archives in it together
 * @param nesting archives inside one another, itself not counted
 * @param xmlDepth elements inside one another
 * @param xmlName characters of one name of an element or attribute
 * @param xmlAttributes attributes of one element
 * @param partName characters of one part's name
 * @param pixels of a picture
 * @param time for the whole examination
 */
public record UploadLimits(
        long size,
        long unpacked,
        int ratio,
        int parts,
        int nesting,
        int xmlDepth,
        int xmlName,
        int xmlAttributes,
        int partName,
        long pixels,
        Duration time) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Below it a ratio says nothing: blank sheets pack well. The same as POI's own grace. */
    public static final int RATIO_FROM = 100 * 1024;

    /**
     * Size: what the web server takes. Unpacked: a workbook of 30,000 rows by 12 columns has about 20 MB. Ratio: POI's
     * {@code minInflateRatio} of 0.01. Nesting: an archive of documents that hold a chart's workbook is two. Depth: Word
     * nests tables in tables to about 100. Attributes and names: several times what Office writes. Pixels: a page of A3 at
     * 600 dots is 70 million. Time: an honest file of the largest size takes about 2 s on a slow machine.
     */
    public static final UploadLimits DEFAULT = new UploadLimits(
            25L * MEGABYTE, 100L * MEGABYTE, 100, 5_000, 2, 256, 256, 256, 240, 100_000_000, Duration.ofSeconds(5));

    /** The same but for the size. */
    public UploadLimits withSize(long bytes) {
        return new UploadLimits(
                bytes, unpacked, ratio, parts, nesting, xmlDepth, xmlName, xmlAttributes, partName, pixels, time);
    }

    public UploadLimits withTime(Duration longest) {
        return new UploadLimits(
                size, unpacked, ratio, parts, nesting, xmlDepth, xmlName, xmlAttributes, partName, pixels, longest);
    }

    /** Why a file of so many bytes is not even opened. */
    public Optional<Refusal> tooLarge(String file, long bytes) {
        return bytes <= size
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.READ_TOO_LARGE, "file", file, "size", megabytes(bytes), "limit", megabytes(size)));
    }

    static String megabytes(long bytes) {
        return Math.max(1, Math.round(bytes / (double) MEGABYTE)) + " MB";
    }
}
