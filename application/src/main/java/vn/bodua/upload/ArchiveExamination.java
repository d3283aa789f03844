package vn.bodua.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.RefusalCode;

/** Examines a ZIP archive part by part: an Office document by {@link OfficeDocument}'s rules, any other by its parts' own. */
final class ArchiveExamination {

    private static final int HEAD = 8;

    private final Examination examination;

    ArchiveExamination(Examination examination) {
        this.examination = examination;
    }

    /**
     * @param depth how many archives it lies in
     * @param name its name within those, empty for the file itself
     */
    FileKind examine(Bytes bytes, String name, int depth) {
        if (depth > examination.limits().nesting()) {
            throw examination.stop(
                    RefusalCode.UPLOAD_NESTED_TOO_DEEP,
                    name,
                    "limit",
                    String.valueOf(examination.limits().nesting()));
        }
        List<ZipPart> parts = new ZipDirectory(examination, bytes, name).parts();
        if (parts.isEmpty()) {
            throw examination.stop(RefusalCode.READ_EMPTY, name);
        }
        Optional<ZipPart> types = named(parts, OfficeDocument.CONTENT_TYPES);
        if (types.isPresent()) {
            return office(bytes, parts, types.get(), name, depth);
        }
        if (named(parts, "mimetype").isPresent()
                || named(parts, "META-INF/MANIFEST.MF").isPresent()) {
            throw examination.stop(RefusalCode.UPLOAD_KIND_UNKNOWN, name);
        }
        for (ZipPart part : parts) {
            String full = full(name, part);
            try (UnpackedPart unpacked = new UnpackedPart(examination, bytes, part, full)) {
                byte[] content = hold(unpacked, part, full);
                if (!part.isFolder() && !isOfTheSystem(part.name())) {
                    new ContentExamination(examination).examine(content, part.name(), full, depth + 1);
                }
            }
        }
        return FileKind.ZIP;
    }

    private FileKind office(Bytes bytes, List<ZipPart> parts, ZipPart types, String name, int depth) {
        OfficeDocument document = new OfficeDocument(examination);
        try (UnpackedPart unpacked = new UnpackedPart(examination, bytes, types, full(name, types))) {
            document.readTypes(unpacked, full(name, types));
            unpacked.drain();
        }
        for (ZipPart part : parts) {
            String full = full(name, part);
            document.checkName(part.name(), full);
            if (part.equals(types)) {
                continue;
            }
            try (UnpackedPart unpacked = new UnpackedPart(examination, bytes, part, full)) {
                officePart(document, unpacked, part, full, depth);
                unpacked.drain();
            }
        }
        return document.kind(name);
    }

    private void officePart(OfficeDocument document, UnpackedPart unpacked, ZipPart part, String full, int depth) {
        try {
            BufferedInputStream stream = new BufferedInputStream(unpacked);
            stream.mark(HEAD);
            byte[] head = stream.readNBytes(HEAD);
            stream.reset();
            Bytes start = new Bytes(head);
            switch (RecogniseFile.kindOf(head)) {
                case OLE, PDF, RTF, PROGRAM, RAR, SEVEN_ZIP, GZIP ->
                    throw examination.stop(RefusalCode.UPLOAD_EMBEDS, full);
                case ZIP, PNG, JPEG ->
                    new ContentExamination(examination).examine(hold(stream, part, full), "", full, depth + 1);
                default -> {
                    if (OfficeDocument.isXml(part.name(), start)) {
                        document.readPart(stream, part.name(), full);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    /** A part's bytes; one part alone may be no larger than a file may be. */
    private byte[] hold(InputStream unpacked, ZipPart part, String full) {
        try {
            long limit = examination.limits().size();
            byte[] content = unpacked.readNBytes((int) limit + 1);
            if (content.length > limit) {
                throw examination.stop(
                        RefusalCode.UPLOAD_UNPACKS_TOO_LARGE,
                        full,
                        "size",
                        UploadLimits.megabytes(part.size()),
                        "limit",
                        UploadLimits.megabytes(limit));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static Optional<ZipPart> named(List<ZipPart> parts, String name) {
        return parts.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
    }

    /** What macOS and Windows put into archives by themselves. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/") || name.matches("(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
    }

    private static String full(String archive, ZipPart part) {
        return archive.isEmpty() ? part.name() : archive + " › " + part.name();
    }
}
