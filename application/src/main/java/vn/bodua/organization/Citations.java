package vn.bodua.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;

/**
 * The legal decisions that units rest on, to be cited whole: those that came with the project ({@code
 * vocabulary/decisions.csv}) and those of the reorganizations on record.
 */
public final class Citations {

    private final Map<String, Cited> byNumber = new LinkedHashMap<>();
    private final Map<Occasion, Cited> byOccasion = new LinkedHashMap<>();

    private record Occasion(UnitId unit, LocalDate day) {}

    /**
     * A decision.
     *
     * @param issuedOn empty where it is not known here
     * @param recorded the reorganization by which it came on record; empty where it came with the project
     */
    public record Cited(
            String number,
            Optional<LocalDate> issuedOn,
            String issuer,
            String title,
            Optional<RecordedReorganizations.OnRecord> recorded) {}

    private static final List<CSVRecord> SHIPPED = Table.shipped("/vocabulary/decisions.csv");

    private Citations() {}

    public static Citations with(List<RecordedReorganizations.OnRecord> recorded) {
        Citations citations = new Citations();
        SHIPPED.forEach(row -> {
            Cited cited = new Cited(
                    row.get("number"),
                    Optional.of(row.get("issued_on")).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                    row.get("issuer"),
                    row.get("title"),
                    Optional.empty());
            citations.byNumber.put(cited.number(), cited);
            if (!row.get("unit").isEmpty()) {
                citations.byOccasion.put(
                        new Occasion(new UnitId(row.get("unit")), LocalDate.parse(row.get("effective"))), cited);
            }
        });
        for (RecordedReorganizations.OnRecord one : recorded) {
            Decision decision = one.decision();
            Cited cited = new Cited(
                    decision.number(),
                    Optional.of(decision.issuedOn()),
                    decision.issuer(),
                    decision.title(),
                    Optional.of(one));
            citations.byNumber.put(decision.number(), cited);
            one.units()
                    .forEach(u -> citations.byOccasion.put(
                            new Occasion(u, one.change().effective()), cited));
        }
        return citations;
    }

    /** The decision of a number; one that nothing more is known of is cited by its number alone. */
    public Cited numbered(String number) {
        Cited known = byNumber.get(number);
        return known != null ? known : new Cited(number, Optional.empty(), "", "", Optional.empty());
    }

    /** The decision by which something of a unit changed on a day; that about the unit itself before one of its number. */
    Optional<Cited> of(UnitId unit, LocalDate day) {
        return Optional.ofNullable(byOccasion.get(new Occasion(unit, day)));
    }
}
