package vn.bodua.upload;

import static vn.bodua.refusal.RefusalCode.UPLOAD_BROKEN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_EMBEDS;
import static vn.bodua.refusal.RefusalCode.UPLOAD_ENCRYPTED;
import static vn.bodua.refusal.RefusalCode.UPLOAD_HAS_PROGRAM;
import static vn.bodua.refusal.RefusalCode.UPLOAD_KIND_UNKNOWN;
import static vn.bodua.upload.CraftedFile.of;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of the Office before 2007, which are small file systems. */
final class CraftedOldDocuments {

    private CraftedOldDocuments() {}

    static List<CraftedFile> all() {
        return List.of(
                of(
                        "a new document under a password",
                        "a.docx",
                        UPLOAD_ENCRYPTED,
                        () -> fileSystem(root -> {
                            stream(root, "EncryptionInfo", new byte[64]);
                            stream(root, "EncryptedPackage", new byte[5000]);
                        })),
                of("a workbook under a password", "a.xls", UPLOAD_ENCRYPTED, CraftedOldDocuments::encryptedWorkbook),
                of("a document under a password", "a.doc", UPLOAD_ENCRYPTED, () -> document(0x0100, root -> {})),
                of(
                        "a document with macros",
                        "a.doc",
                        UPLOAD_HAS_PROGRAM,
                        () -> document(0, root -> root.createDirectory("Macros"))),
                of(
                        "a workbook with macros",
                        "a.xls",
                        UPLOAD_HAS_PROGRAM,
                        () -> document(0, root -> root.createDirectory("_VBA_PROJECT_CUR"))),
                of(
                        "a workbook with an object in it",
                        "a.xls",
                        UPLOAD_EMBEDS,
                        () -> document(0, root -> root.createDirectory("MBD0001A2B3"))),
                of(
                        "a document with a packaged program",
                        "a.doc",
                        UPLOAD_EMBEDS,
                        () -> document(
                                0, root -> stream(root.createDirectory("_1"), "\u0001Ole10Native", new byte[80]))),
                of("a directory that runs in a circle", "a.doc", UPLOAD_BROKEN, CraftedOldDocuments::circle),
                of(
                        "a document cut in the middle",
                        "a.xls",
                        UPLOAD_BROKEN,
                        () -> CraftedArchives.half(OfficeBuilder.xls())),
                of(
                        "an installer",
                        "a.doc",
                        UPLOAD_KIND_UNKNOWN,
                        () -> fileSystem(root -> stream(root, "Install", new byte[5000]))));
    }

    interface Fills {
        void accept(DirectoryNode root) throws IOException;
    }

    static byte[] fileSystem(Fills fills) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            fills.accept(files.getRoot());
            return OfficeBuilder.written(files::writeFilesystem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] document(int flags, Fills fills) {
        byte[] content = new byte[8192];
        content[0] = (byte) 0xEC;
        content[1] = (byte) 0xA5;
        content[11] = (byte) (flags >> 8);
        return fileSystem(root -> {
            stream(root, "WordDocument", content);
            fills.accept(root);
        });
    }

    private static void stream(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }

    private static byte[] encryptedWorkbook() {
        return withPassword(OfficeBuilder::xls);
    }

    private static byte[] withPassword(Supplier<byte[]> workbook) {
        Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
        try {
            return workbook.get();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** The sector after the directory's first is its first. */
    private static byte[] circle() {
        byte[] file = document(0, root -> {});
        Bytes bytes = new Bytes(file);
        long first = bytes.four(48);
        long table = (bytes.four(76) + 1) * 512;
        for (int i = 0; i < 4; i++) {
            file[(int) (table + 4 * first + i)] = (byte) (first >> (8 * i));
        }
        return file;
    }
}
