package vn.bodua.upload;

import static vn.bodua.refusal.RefusalCode.UPLOAD_BROKEN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_NAME_DISAGREES;
import static vn.bodua.refusal.RefusalCode.UPLOAD_TWO_IN_ONE;
import static vn.bodua.refusal.RefusalCode.UPLOAD_UNPACKS_TOO_LARGE;
import static vn.bodua.upload.CraftedFile.joined;
import static vn.bodua.upload.CraftedFile.of;
import static vn.bodua.upload.CraftedFile.utf8;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that are something else too, or of more dots than any memory holds. */
final class CraftedPictures {

    private CraftedPictures() {}

    static List<CraftedFile> all() {
        return List.of(
                of(
                        "a picture with an archive behind",
                        "a.png",
                        UPLOAD_TWO_IN_ONE,
                        () -> CraftedArchives.withArchive(png(2, 2))),
                of(
                        "a picture with a page behind",
                        "a.png",
                        UPLOAD_TWO_IN_ONE,
                        () -> joined(png(2, 2), utf8("<html><script>x()</script></html>"))),
                of(
                        "a photograph with an archive behind",
                        "a.jpg",
                        UPLOAD_TWO_IN_ONE,
                        () -> CraftedArchives.withArchive(drawn("jpg"))),
                of("a picture of 3,600 million dots", "a.png", UPLOAD_UNPACKS_TOO_LARGE, () -> png(60_000, 60_000)),
                of("a picture cut in the middle", "a.png", UPLOAD_BROKEN, () -> CraftedArchives.half(drawn("png"))),
                of("a photograph cut in the middle", "a.jpg", UPLOAD_BROKEN, () -> CraftedArchives.half(drawn("jpg"))),
                of("a picture named a document", "a.docx", UPLOAD_NAME_DISAGREES, () -> drawn("png")));
    }

    /** A picture as Java draws it. */
    static byte[] drawn(String format) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, i * 4099);
        }
        return OfficeBuilder.written(out -> ImageIO.write(image, format, out));
    }

    /** One that says its size and has next to nothing in it. */
    static byte[] png(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        byte[] start = joined(signature, block("IHDR", head));
        return joined(
                joined(start, block("IDAT", ZipBuilder.deflate(new byte[100], false))), block("IEND", new byte[0]));
    }

    private static byte[] block(String name, byte[] content) {
        byte[] inner = joined(utf8(name), content);
        CRC32 sum = new CRC32();
        sum.update(inner);
        return ByteBuffer.allocate(8 + inner.length)
                .putInt(content.length)
                .put(inner)
                .putInt((int) sum.getValue())
                .array();
    }
}
