package vn.bodua.upload;

import static vn.bodua.refusal.RefusalCode.READ_EMPTY;
import static vn.bodua.refusal.RefusalCode.UPLOAD_BROKEN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_ENCRYPTED;
import static vn.bodua.refusal.RefusalCode.UPLOAD_KIND_NOT_TAKEN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_NAME_DISAGREES;
import static vn.bodua.refusal.RefusalCode.UPLOAD_NESTED_TOO_DEEP;
import static vn.bodua.refusal.RefusalCode.UPLOAD_PACKED_TOO_TIGHT;
import static vn.bodua.refusal.RefusalCode.UPLOAD_PART_NAME;
import static vn.bodua.refusal.RefusalCode.UPLOAD_PART_TWICE;
import static vn.bodua.refusal.RefusalCode.UPLOAD_SIZES_DISAGREE;
import static vn.bodua.refusal.RefusalCode.UPLOAD_TOO_MANY_PARTS;
import static vn.bodua.refusal.RefusalCode.UPLOAD_TWO_IN_ONE;
import static vn.bodua.refusal.RefusalCode.UPLOAD_UNPACKS_TOO_LARGE;
import static vn.bodua.upload.CraftedFile.joined;
import static vn.bodua.upload.CraftedFile.of;
import static vn.bodua.upload.CraftedFile.utf8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** ZIP archives that bomb, lie, hide or climb out. */
final class CraftedArchives {

    private static final byte[] TEXT = utf8("Toàn tỉnh có 570 hợp tác xã.");

    private CraftedArchives() {}

    static List<CraftedFile> all() {
        return List.of(
                of(
                        "20 MB of zeros, packed 1:1000",
                        "a.zip",
                        UPLOAD_PACKED_TOO_TIGHT,
                        () -> ZipBuilder.of("a.txt", new byte[20_000_000])),
                of("20 MB that say they are 10 KB", "a.zip", UPLOAD_SIZES_DISAGREE, CraftedArchives::lyingBomb),
                of("42.zip: sixteen in each of six", "42.zip", UPLOAD_NESTED_TOO_DEEP, CraftedArchives::fortyTwo),
                of("twelve parts of 10 MB", "a.zip", UPLOAD_UNPACKS_TOO_LARGE, () -> loose(12, 10)),
                of("one part of 30 MB", "a.zip", UPLOAD_UNPACKS_TOO_LARGE, () -> loose(1, 30)),
                of("100,000 parts", "a.zip", UPLOAD_TOO_MANY_PARTS, () -> many(100_000, -1)),
                of("100,000 parts that say they are 3", "a.zip", UPLOAD_SIZES_DISAGREE, () -> many(100_000, 3)),
                of("two names for one part (overlap)", "a.zip", UPLOAD_SIZES_DISAGREE, () -> overlap(0)),
                of("a part that begins in another (overlap)", "a.zip", UPLOAD_SIZES_DISAGREE, () -> overlap(35)),
                of("../ in a name", "a.zip", UPLOAD_PART_NAME, () -> ZipBuilder.of("../../etc/cron.d/x", TEXT)),
                of("an absolute name", "a.zip", UPLOAD_PART_NAME, () -> ZipBuilder.of("/etc/passwd", TEXT)),
                of("a name on a drive", "a.zip", UPLOAD_PART_NAME, () -> ZipBuilder.of("C:\\Windows\\x.txt", TEXT)),
                of("..\\ in a name", "a.zip", UPLOAD_PART_NAME, () -> ZipBuilder.of("a\\..\\..\\x.txt", TEXT)),
                of("a symbolic link", "a.zip", UPLOAD_PART_NAME, CraftedArchives::link),
                of("a name of 300 letters", "a.zip", UPLOAD_PART_NAME, () -> ZipBuilder.of("x".repeat(300), TEXT)),
                of("a name with a zero in it", "a.zip", UPLOAD_PART_NAME, () -> ZipBuilder.of("a.txt\0.exe", TEXT)),
                of(
                        "one name twice",
                        "a.zip",
                        UPLOAD_PART_TWICE,
                        () -> new ZipBuilder()
                                .with("a.txt", TEXT)
                                .with("a.txt", utf8("khác"))
                                .build()),
                of(
                        "one name in large and small",
                        "a.zip",
                        UPLOAD_PART_TWICE,
                        () -> new ZipBuilder()
                                .with("á.txt", TEXT)
                                .with("Á.TXT", TEXT)
                                .build()),
                of("another size behind the data", "a.zip", UPLOAD_SIZES_DISAGREE, CraftedArchives::sizeBehind),
                of("another name before the data", "a.zip", UPLOAD_SIZES_DISAGREE, CraftedArchives::otherName),
                of("another checksum", "a.zip", UPLOAD_SIZES_DISAGREE, CraftedArchives::otherChecksum),
                of("a password", "a.zip", UPLOAD_ENCRYPTED, () -> flagged(8, 1)),
                of("an unusual packing (LZMA)", "a.zip", UPLOAD_BROKEN, () -> flagged(14, 0)),
                of("cut in the middle", "a.zip", UPLOAD_BROKEN, () -> half(loose(3, 1))),
                of(
                        "a program before the archive",
                        "a.zip",
                        UPLOAD_TWO_IN_ONE,
                        () -> new ZipBuilder()
                                .after(utf8("MZ\0\0 this is run"))
                                .with("a.txt", TEXT)
                                .build()),
                of("a part that no directory names", "a.zip", UPLOAD_TWO_IN_ONE, CraftedArchives::gap),
                of("archive in archive in archive in archive", "a.zip", UPLOAD_NESTED_TOO_DEEP, () -> nested(4)),
                of(
                        "a program inside",
                        "a.zip",
                        UPLOAD_KIND_NOT_TAKEN,
                        () -> ZipBuilder.of("setup.exe", utf8("MZ\0\0program"))),
                of(
                        "a program inside that is named a text",
                        "a.zip",
                        UPLOAD_KIND_NOT_TAKEN,
                        () -> ZipBuilder.of("readme.txt", utf8("\u007fELF\0\0"))),
                of("nothing inside", "a.zip", READ_EMPTY, () -> new ZipBuilder().build()),
                of(
                        "an archive that is named a text",
                        "bao-cao.txt",
                        UPLOAD_NAME_DISAGREES,
                        () -> ZipBuilder.of("a.txt", TEXT)));
    }

    private static byte[] lyingBomb() {
        ZipBuilder zip = new ZipBuilder();
        zip.add("a.txt", new byte[20_000_000]).size = 10_000;
        return zip.build();
    }

    private static byte[] fortyTwo() {
        byte[] inner = new byte[90_000];
        String ending = "txt";
        for (int level = 0; level < 6; level++) {
            ZipBuilder zip = new ZipBuilder();
            for (int i = 0; i < 16; i++) {
                zip.with("lib " + i + "." + ending, inner);
            }
            inner = zip.build();
            ending = "zip";
        }
        return inner;
    }

    /** Parts that pack about 1:50, so that no single ratio is suspicious. */
    static byte[] loose(int parts, int megabytes) {
        ZipBuilder zip = new ZipBuilder();
        byte[] content = new byte[megabytes * 1024 * 1024];
        Random random = new Random(7);
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i % 10_000 < 200 ? 'a' + random.nextInt(26) : ' ');
        }
        for (int i = 0; i < parts; i++) {
            zip.with("part" + i + ".txt", content);
        }
        return zip.build();
    }

    private static byte[] many(int parts, int said) {
        ZipBuilder zip = new ZipBuilder().saying(said);
        for (int i = 0; i < parts; i++) {
            zip.stored("p" + i, new byte[] {'a'});
        }
        return zip.build();
    }

    private static byte[] overlap(int inside) {
        ZipBuilder zip = new ZipBuilder();
        byte[] hidden = new ZipBuilder().with("b.txt", TEXT).build();
        zip.stored("a.txt", hidden);
        ZipBuilder.Part second = zip.add("b.txt", TEXT);
        second.header = inside;
        return zip.build();
    }

    private static byte[] link() {
        ZipBuilder zip = new ZipBuilder();
        zip.stored("a.txt", utf8("/etc/passwd")).attributes = 0xA1FF0000L;
        return zip.build();
    }

    private static byte[] sizeBehind() {
        ZipBuilder zip = new ZipBuilder();
        zip.add("a.txt", TEXT).sizesBehind(1_000_000);
        return zip.build();
    }

    private static byte[] otherName() {
        ZipBuilder zip = new ZipBuilder();
        zip.add("a.txt", TEXT).nameInHeader = utf8("b.exe");
        return zip.build();
    }

    private static byte[] otherChecksum() {
        ZipBuilder zip = new ZipBuilder();
        zip.add("a.txt", TEXT).checksum = 42;
        return zip.build();
    }

    private static byte[] flagged(int method, int flags) {
        ZipBuilder zip = new ZipBuilder();
        ZipBuilder.Part part = zip.add("a.txt", TEXT);
        part.method = method;
        part.flags |= flags;
        return zip.build();
    }

    private static byte[] gap() {
        ZipBuilder zip = new ZipBuilder().with("a.txt", TEXT);
        zip.add("b.txt", TEXT).gap = half(ZipBuilder.of("hidden.exe", utf8("MZ hidden")));
        return zip.build();
    }

    private static byte[] nested(int levels) {
        byte[] inner = TEXT;
        for (int i = 0; i < levels; i++) {
            inner = ZipBuilder.of(i == 0 ? "a.txt" : "a.zip", inner);
        }
        return inner;
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] withArchive(byte[] front) {
        return joined(front, ZipBuilder.of("a.txt", TEXT));
    }
}
