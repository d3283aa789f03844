package vn.bodua.narrative;

import java.time.LocalDate;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.checking.Checks;
import vn.bodua.narrative.reading.Reader;
import vn.bodua.narrative.reading.VietnameseProse;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.upload.ExamineUpload;
import vn.bodua.upload.Examined;
import vn.bodua.upload.UploadLimits;

/**
 * Reads a report in words into statements, checks their arithmetic and derives what they imply. Nothing is entered
 * anywhere, and the same text always gives the same reading. A text without a figure gives a reading without
 * statements; a failed check never drops one.
 *
 * <p>Refusals: {@code READ_EMPTY}, {@code READ_TOO_LARGE}, {@code READ_NOT_TEXT}, {@code READ_BROKEN_ENCODING},
 * {@code READ_NOT_VIETNAMESE}, {@code UPLOAD_NAME_DISAGREES}, {@code UPLOAD_TWO_IN_ONE}; with a day of reading also
 * {@code PERIOD_IN_FUTURE}.
 */
public final class ReadReport {

    /** Ten megabytes; the largest report seen has 40 kilobytes. */
    public static final UploadLimits LIMITS = UploadLimits.DEFAULT.withSize(10L * 1024 * 1024);

    private static final ExamineUpload EXAMINE_UPLOAD = new ExamineUpload(LIMITS, ExamineUpload.texts());

    private final KnownUnits units;
    private final Dictionary dictionary;
    private final Checks checks;
    private volatile Knowing knowing;

    public ReadReport(KnownUnits units, Dictionary dictionary) {
        this.units = units;
        this.dictionary = dictionary;
        checks = new Checks(dictionary);
        knowing = Knowing.of(units.now(), dictionary);
    }

    /** A reader and the units whose names it knows. */
    private record Knowing(Units units, Reader reader) {
        static Knowing of(Units units, Dictionary dictionary) {
            return new Knowing(units, new Reader(units, dictionary));
        }
    }

    private Reader reader() {
        Units now = units.now();
        if (knowing.units() != now) {
            knowing = Knowing.of(now, dictionary);
        }
        return knowing.reader();
    }

    /** Reads a file's content: UTF-8, or UTF-16 with its byte order mark. */
    public Outcome<Reading> read(String name, byte[] content) {
        return switch (EXAMINE_UPLOAD.examine(name, content)) {
            case Outcome.Done<Examined>(Examined examined) ->
                readProse(name, examined.text().orElseThrow());
            case Outcome.Refused<Examined>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    private Outcome<Reading> readProse(String name, String text) {
        return VietnameseProse.isLikely(text)
                ? Outcome.done(read(text))
                : Outcome.refused(Refusal.of(RefusalCode.READ_NOT_VIETNAMESE, "file", name));
    }

    /** As {@link #read(String, byte[])}; refuses a report of a period that has not begun on the day of reading. */
    public Outcome<Reading> read(String name, byte[] content, LocalDate today) {
        Outcome<Reading> outcome = read(name, content);
        if (outcome instanceof Outcome.Done<Reading>(Reading reading)
                && reading.period().filter(p -> p.first().isAfter(today)).isPresent()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.PERIOD_IN_FUTURE,
                    "period",
                    reading.period().orElseThrow().code(),
                    "today",
                    today.toString()));
        }
        return outcome;
    }

    /** Reads a text that is known to be one, e.g. typed into a page or written by the project itself. */
    public Reading read(String text) {
        Reader.Result result = reader().read(text);
        Checks.Found found = checks.of(result.text(), result.statements(), result.printed());
        return new Reading(
                result.text(),
                result.title(),
                result.unit(),
                result.period(),
                result.statements(),
                result.printed(),
                found.checks(),
                found.derived());
    }
}
