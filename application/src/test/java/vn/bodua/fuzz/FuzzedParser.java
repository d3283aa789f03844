package vn.bodua.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bodua.database.FuzzedServerAddress;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.Table;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.language.VietnameseText;
import vn.bodua.narrative.ReadReport;
import vn.bodua.narrative.Reading;
import vn.bodua.narrative.Statement;
import vn.bodua.narrative.web.FuzzedCorrection;
import vn.bodua.narrative.writing.SharedVocabulary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;
import vn.bodua.time.Period;
import vn.bodua.upload.ExamineUpload;
import vn.bodua.upload.Examined;
import vn.bodua.upload.FileKind;
import vn.bodua.upload.UploadLimits;
import vn.bodua.upload.WrappedInOffice;

/** Everything that reads what comes from outside; each gives a value or a catalogued refusal for any bytes whatever. */
public enum FuzzedParser {
    REPORT_FILE(bytes -> settled(Shipped.READ_REPORT.read("báo cáo.txt", bytes))),
    REPORT_TEXT(bytes -> quoted(Shipped.READ_REPORT.read(text(bytes)))),
    NUMBER(bytes -> VietnameseNumber.parse(text(bytes))
            .ifPresent(n -> same(
                    n.value(),
                    VietnameseNumber.parse(VietnameseNumber.write(n.value()))
                            .orElseThrow()
                            .value()))),
    PERIOD(bytes -> Period.parse(text(bytes)).ifPresent(FuzzedParser::movable)),
    TEXT(bytes -> folded(text(bytes))),
    UNIT(bytes -> found(Shipped.UNITS.find(text(bytes), LocalDate.of(2026, 1, 1)))),
    CORRECTION(bytes -> FuzzedCorrection.apply(text(bytes), Shipped.STATEMENT, Shipped.DICTIONARY)),
    CELL(bytes -> cell(text(bytes).split("\n", 4))),
    TABLE(bytes -> table(text(bytes))),
    UPLOAD(bytes -> examined(new ExamineUpload().examine("", bytes))),
    UPLOAD_XML(bytes -> examined(new ExamineUpload().examine("a.docx", WrappedInOffice.docx(bytes)))),
    UPLOAD_ZIP(bytes ->
            examined(new ExamineUpload(UploadLimits.DEFAULT, EnumSet.of(FileKind.ZIP, FileKind.DOCX, FileKind.XLSX))
                    .examine("a", bytes))),
    UPLOAD_PDF(bytes ->
            examined(new ExamineUpload(UploadLimits.DEFAULT, EnumSet.of(FileKind.PDF)).examine("a.pdf", bytes))),
    UPLOAD_OLE(bytes -> examined(
            new ExamineUpload(UploadLimits.DEFAULT, EnumSet.of(FileKind.DOC, FileKind.XLS)).examine("a", bytes))),
    SERVER_ADDRESS(bytes -> FuzzedServerAddress.read(text(bytes)));

    /** Longer than a parser may ever think about what a person typed or a small file holds. */
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private static final long ALLOCATION_AT_REST = 64L * 1024 * 1024;
    private static final long ALLOCATION_PER_BYTE = 100;

    private final Consumer<byte[]> parse;

    FuzzedParser(Consumer<byte[]> parse) {
        this.parse = parse;
    }

    /** What is loaded once; apart, so that a parser that needs nothing of it starts at once. */
    private static final class Shipped {
        static final Units UNITS = ShippedUnits.load();
        static final Dictionary DICTIONARY = Dictionary.shipped();
        static final ReadReport READ_REPORT = new ReadReport(KnownUnits.always(UNITS), SharedVocabulary.of(DICTIONARY));
        static final Statement STATEMENT = READ_REPORT
                .read("Tỉnh Quảng Ninh: 9 tháng năm 2019 thành lập mới 69 HTX.")
                .statements()
                .getFirst();
    }

    /** The folder of its saved inputs. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Parses, and fails on what is no catalogued refusal, on a second's thought and on memory beyond all proportion. */
    public void check(byte[] input) {
        String excess = excess(input);
        // Again before it is blamed: the first time may have loaded classes, or the machine was busy.
        for (int i = 0; i < 2 && !excess.isEmpty(); i++) {
            excess = excess(input);
        }
        if (!excess.isEmpty()) {
            throw new AssertionError(this + " " + excess + " for " + input.length + " bytes");
        }
    }

    private String excess(byte[] input) {
        long allocated = Allocation.ofThisThread();
        long began = System.nanoTime();
        parse.accept(input);
        long nanos = System.nanoTime() - began;
        long used = Allocation.ofThisThread() - allocated;
        if (nanos > LONGEST_NANOS) {
            return "thinks for " + nanos / 1_000_000 + " ms";
        }
        return used > ALLOCATION_AT_REST + ALLOCATION_PER_BYTE * input.length ? "allocates " + used + " bytes" : "";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void settled(Outcome<Reading> outcome) {
        switch (outcome) {
            case Outcome.Done<Reading>(Reading reading) -> quoted(reading);
            case Outcome.Refused<Reading>(Refusal refusal) -> worded(refusal);
        }
    }

    private static void quoted(Reading reading) {
        for (Statement s : reading.statements()) {
            same(
                    reading.text().substring(s.quote().start(), s.quote().end()),
                    s.quote().text());
        }
    }

    private static void examined(Outcome<Examined> outcome) {
        if (outcome instanceof Outcome.Refused<Examined>(Refusal refusal)) {
            worded(refusal);
        }
    }

    private static void found(Outcome<Unit> outcome) {
        if (outcome instanceof Outcome.Refused<Unit>(Refusal refusal)) {
            worded(refusal);
        }
    }

    private static void worded(Refusal refusal) {
        String line = RefusalText.of(refusal, Locale.of("vi")).line();
        if (line.length()
                > 2_000
                        + refusal.details().values().stream()
                                        .mapToInt(String::length)
                                        .sum()
                                * 3) {
            throw new AssertionError("a refusal without an end: " + line.length());
        }
    }

    private static void movable(Period period) {
        same(period, Period.parse(period.code()).orElseThrow());
        period.samePeriodLastYear();
        period.previous();
        period.yearOfEnd();
    }

    private static void folded(String text) {
        String folded = VietnameseText.fold(text);
        boolean leavesMarks = folded.codePoints().anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
        if (!leavesMarks) {
            same(VietnameseText.fold(folded), folded);
        }
        same(VietnameseText.normalise(text).length(), folded.length());
        VietnameseText.lower(text);
        VietnameseOrder.OF_NAMES.compare(text, folded);
    }

    private static void cell(String[] fields) {
        Optional<Period> period = Period.parse(fields[0]);
        Breakdown breakdown = Breakdown.ofCode(fields.length > 1 ? fields[1] : "");
        Shipped.DICTIONARY.check(fields.length > 2 ? fields[2] : "htx", breakdown);
        Shipped.UNITS
                .byId(new UnitId(fields.length > 3 ? fields[3] : ""))
                .ifPresent(u -> period.ifPresent(p -> u.nameOn(p.last())));
    }

    private static void table(String text) {
        try {
            Table.read(new StringReader(text));
        } catch (IOException notATable) {
            same(notATable.getMessage() == null, false);
        }
    }

    private static void same(Object one, Object other) {
        if (!one.equals(other)) {
            throw new AssertionError("«" + one + "» is not «" + other + "»");
        }
    }
}
