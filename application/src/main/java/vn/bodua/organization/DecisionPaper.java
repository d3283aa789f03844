package vn.bodua.organization;

import java.util.Set;
import vn.bodua.refusal.Outcome;
import vn.bodua.upload.ExamineUpload;
import vn.bodua.upload.Examined;
import vn.bodua.upload.FileKind;
import vn.bodua.upload.Fingerprint;
import vn.bodua.upload.UploadLimits;

/** The file of a decision, as it was signed or scanned: PDF, Word or a picture. Known by its content. */
public final class DecisionPaper {

    private static final ExamineUpload EXAMINATION =
            new ExamineUpload(UploadLimits.DEFAULT, Set.of(FileKind.PDF, FileKind.DOCX, FileKind.PNG, FileKind.JPEG));

    private final String name;
    private final FileKind kind;
    private final byte[] content;

    private DecisionPaper(String name, FileKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content.clone();
    }

    /** Refusals: those of {@link ExamineUpload}. */
    public static Outcome<DecisionPaper> of(String name, byte[] content) {
        return EXAMINATION
                .examine(name, content)
                .map(Examined::kind)
                .map(kind -> new DecisionPaper(name, kind, content));
    }

    static DecisionPaper kept(String name, String kind, byte[] content) {
        return new DecisionPaper(name, FileKind.valueOf(kind), content);
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 of the content, 64 hexadecimal digits. */
    public String hash() {
        return Fingerprint.of(content);
    }
}
