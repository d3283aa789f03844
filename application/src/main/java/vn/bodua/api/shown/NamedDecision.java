package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.organization.Decision;
import vn.bodua.organization.DecisionPaper;
import vn.bodua.refusal.Outcome;

/** The decision or paper that something on record rests on, with its signed file where there is one. */
public record NamedDecision(
        String number, LocalDate issuedOn, String issuer, Optional<String> title, Optional<SignedFile> file) {

    /** The signed paper: .pdf, .docx or a picture; its content in Base64. */
    @SuppressWarnings("ArrayRecordComponent") // only carried on
    public record SignedFile(String name, byte[] content) {}

    /** Refusals: those of {@link DecisionPaper#of}. */
    public Outcome<Decision> decision() {
        Decision head = new Decision(number, issuedOn, issuer, title.orElse(""));
        return file.map(f -> DecisionPaper.of(f.name(), f.content()).map(head::with))
                .orElseGet(() -> Outcome.done(head));
    }

    /** The decision, where one is given. */
    public static Outcome<Optional<Decision>> of(Optional<NamedDecision> given) {
        return given.map(d -> d.decision().map(Optional::of)).orElseGet(() -> Outcome.done(Optional.empty()));
    }
}
