package vn.bodua.registry.exporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.bodua.indicator.Dictionary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.KnownFiles.OnFile;
import vn.bodua.registry.Position;
import vn.bodua.registry.Registration;
import vn.bodua.registry.Registration.Certificate;
import vn.bodua.registry.SizeClass;
import vn.bodua.registry.State;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;
import vn.bodua.registry.importing.Column;
import vn.bodua.registry.importing.RegistryWords;

/** What the columns of a list say of one file: a text, a number or a day. */
final class ListedFile {

    /** The columns of a list, in their order; a district is written behind the street already. */
    static final List<Column> COLUMNS = Arrays.stream(Column.values())
            .filter(c -> c != Column.NONE && c != Column.DISTRICT)
            .toList();

    private final RegistryWords words;
    private final Units units;
    private final LocalDate day;

    ListedFile(Dictionary dictionary, KnownUnits units, LocalDate day) {
        this.words = new RegistryWords(dictionary);
        this.units = units.now();
        this.day = day;
    }

    RegistryWords words() {
        return words;
    }

    String heading(Column column) {
        return column.heading(day);
    }

    /** A {@link String}, {@link Long} or {@link LocalDate}. */
    Optional<?> value(Column column, OnFile file) {
        Registration registration = file.registration();
        Optional<Certificate> certificate = registration.certificate();
        return switch (column) {
            case ID -> Optional.of(file.id().value());
            case NAME -> text(registration.names().full());
            case SHORT_NAME -> text(registration.names().shortened());
            case KIND -> Optional.of(words.word(column, file.kind().code()));
            case NUMBER -> text(registration.number());
            case CERTIFICATE -> certificate.map(Certificate::number);
            case CERTIFICATE_DAY -> certificate.map(Certificate::day);
            case CERTIFICATE_ISSUER -> certificate.map(Certificate::issuer).flatMap(ListedFile::text);
            case FOUNDED -> Optional.of(file.founded());
            case STREET -> text(registration.address().street());
            case COMMUNE -> text(registration.address().commune());
            case PROVINCE -> text(province(registration.address().place()));
            case PHONE -> text(registration.contact().phone());
            case EMAIL -> text(registration.contact().email());
            case WEBSITE -> text(registration.contact().website());
            case CHAIR -> officer(file, Position.CHAIR);
            case DIRECTOR -> officer(file, Position.DIRECTOR);
            case MODEL -> registration.business().model().map(m -> words.word(column, m.code()));
            case SECTOR ->
                Optional.of(words.word(column, registration.business().sector()));
            case LINES -> text(String.join("; ", registration.business().lines()));
            case CHARTER_CAPITAL -> registration.charterCapital();
            case CAPITAL, MEMBERS, MEMBER_WOMEN, FULL_MEMBERS, WORKERS, WORKER_WOMEN ->
                column.counted().flatMap(item -> count(file, item));
            case REVENUE, PROFIT_BEFORE_TAX, PROFIT_AFTER_TAX, PAID_TO_BUDGET, WORKER_INCOME, MEMBER_INCOME ->
                column.resulted().flatMap(item -> result(file, item));
            case STATE -> Optional.of(words.word(column, file.state().code()));
            case STATE_SINCE -> file.state() == State.OPERATING ? Optional.empty() : Optional.of(file.since());
            case SIZE -> file.size().map(SizeClass::code).map(code -> words.word(column, code));
            case DISTRICT, NONE -> Optional.empty();
        };
    }

    private String province(UnitId place) {
        return units.byId(place).map(u -> u.nameOn(day).name()).orElse(place.value());
    }

    private static Optional<Long> count(OnFile file, CensusItem item) {
        return Optional.ofNullable(file.counts().get(item));
    }

    /** Of the last year that was over. */
    private Optional<Long> result(OnFile file, YearItem item) {
        return file.resultsOf(YearResults.lastYearBy(day)).flatMap(results -> results.amount(item));
    }

    private static Optional<String> officer(OnFile file, Position position) {
        return file.officers().stream()
                .filter(o -> o.position() == position)
                .map(Census.Officer::name)
                .findFirst();
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
