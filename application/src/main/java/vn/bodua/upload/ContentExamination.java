package vn.bodua.upload;

import java.util.Optional;
import vn.bodua.refusal.RefusalCode;

/** Examines some bytes, a file's own or those of a part in it, by what they are. */
final class ContentExamination {

    /** The kind and, of a text, its characters. */
    record Found(FileKind kind, Optional<String> text) {}

    private final Examination examination;

    ContentExamination(Examination examination) {
        this.examination = examination;
    }

    /**
     * @param named what it is called, for the promise of its ending; empty where nothing is promised
     * @param part its name within the file, empty for the file itself
     * @param depth how many archives it lies in
     */
    Found examine(byte[] content, String named, String part, int depth) {
        examination.checkTime(part);
        if (content.length == 0) {
            throw examination.stop(RefusalCode.READ_EMPTY, part);
        }
        Bytes bytes = new Bytes(content);
        FileKind first = RecogniseFile.kindOf(content);
        if (first != FileKind.ZIP && ZipDirectory.end(bytes) >= 0) {
            throw examination.stop(
                    RefusalCode.UPLOAD_TWO_IN_ONE, part, "position", String.valueOf(ZipDirectory.end(bytes)));
        }
        Found found = looked(first, bytes, part, depth);
        checkNamed(found.kind(), named, part);
        return found;
    }

    private Found looked(FileKind first, Bytes bytes, String part, int depth) {
        return switch (first) {
            case TEXT, CSV, HTML, EML ->
                new Found(first, Optional.of(PlainText.characters(examination, bytes.array(), part)));
            case ZIP -> only(new ArchiveExamination(examination).examine(bytes, part, depth));
            case OLE -> only(new OldOfficeExamination(examination, bytes, part).examine());
            case PDF -> {
                new PdfExamination(examination, bytes, part).examine();
                yield only(first);
            }
            case PNG, JPEG -> {
                new PictureExamination(examination, bytes, part).examine(first);
                yield only(first);
            }
            case UNKNOWN -> throw examination.stop(RefusalCode.UPLOAD_KIND_UNKNOWN, part);
            default -> throw examination.stop(RefusalCode.UPLOAD_KIND_NOT_TAKEN, part, "kind", first.label());
        };
    }

    private static Found only(FileKind kind) {
        return new Found(kind, Optional.empty());
    }

    private void checkNamed(FileKind kind, String named, String part) {
        Optional<String> ending = FileKind.ending(named).filter(e -> !kind.fits(e));
        if (ending.isPresent()) {
            throw examination.stop(
                    RefusalCode.UPLOAD_NAME_DISAGREES,
                    part,
                    "ending",
                    "." + Examination.shown(ending.get()),
                    "kind",
                    kind.label());
        }
    }
}
