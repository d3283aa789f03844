package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bodua.api.shown.NamedReorganization;
import vn.bodua.api.shown.NamedReorganization.NamedPart;
import vn.bodua.organization.Decision;
import vn.bodua.organization.DecisionPaper;
import vn.bodua.organization.Naming;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Typed;

/**
 * The form of a reorganization, as typed; which fields stand in it depends on the kind.
 *
 * @param units one, or several divided by semicolons
 * @param partName and the other lists of parts: one entry for each line of the form
 */
public record ReorganizationForm(
        String units,
        String into,
        String name,
        String designation,
        String code,
        String unitKind,
        String tree,
        String parent,
        String effective,
        List<String> partName,
        List<String> partDesignation,
        List<String> partPercent,
        List<String> partRestores,
        String number,
        String issuedOn,
        String issuer,
        String title) {

    /** So many lines of parts stand in the form. */
    static final int LINES = 4;

    static final ReorganizationForm EMPTY = new ReorganizationForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public ReorganizationForm(
            @Nullable String units,
            @Nullable String into,
            @Nullable String name,
            @Nullable String designation,
            @Nullable String code,
            @Nullable String unitKind,
            @Nullable String tree,
            @Nullable String parent,
            @Nullable String effective,
            @Nullable List<String> partName,
            @Nullable List<String> partDesignation,
            @Nullable List<String> partPercent,
            @Nullable List<String> partRestores,
            @Nullable String number,
            @Nullable String issuedOn,
            @Nullable String issuer,
            @Nullable String title) {
        this.units = Typed.text(units);
        this.into = Typed.text(into);
        this.name = Typed.text(name);
        this.designation = Typed.text(designation);
        this.code = Typed.text(code);
        this.unitKind = Typed.text(unitKind);
        this.tree = Typed.text(tree);
        this.parent = Typed.text(parent);
        this.effective = Typed.text(effective);
        this.partName = lines(partName);
        this.partDesignation = lines(partDesignation);
        this.partPercent = lines(partPercent);
        this.partRestores = lines(partRestores);
        this.number = Typed.text(number);
        this.issuedOn = Typed.text(issuedOn);
        this.issuer = Typed.text(issuer);
        this.title = Typed.text(title);
    }

    /** As many as the form has, the missing ones empty. */
    private static List<String> lines(@Nullable List<String> given) {
        return Stream.concat(
                        given == null ? Stream.empty() : given.stream().map(Typed::text), Stream.generate(() -> ""))
                .limit(LINES)
                .toList();
    }

    /** What is asked. Refusals: {@code VALUE_UNREADABLE}. */
    Outcome<NamedReorganization> asked(String kind) {
        Optional<LocalDate> day = Typed.day(effective);
        if (day.isEmpty()) {
            return Outcome.refused(Refusal.unreadable("effective", "2028-01-01"));
        }
        return parts().map(parts -> new NamedReorganization(
                kind,
                Arrays.stream(units.split(";"))
                        .map(String::strip)
                        .filter(u -> !u.isEmpty())
                        .toList(),
                into,
                new Naming(name, designation, code),
                unitKind,
                tree,
                parent,
                day.get(),
                parts));
    }

    private Outcome<List<NamedPart>> parts() {
        List<Integer> filled = IntStream.range(0, LINES)
                .filter(i -> !partName.get(i).isBlank() || !partRestores.get(i).isBlank())
                .boxed()
                .toList();
        return Outcome.each(
                filled,
                i -> NamedPart.typed(
                        partRestores.get(i),
                        new Naming(partName.get(i), partDesignation.get(i), ""),
                        partPercent.get(i)));
    }

    /** The decision; a day that cannot be read is refused. */
    Outcome<Decision> decision(Optional<DecisionPaper> paper) {
        return Typed.day(issuedOn)
                .map(day -> Outcome.done(new Decision(number, day, issuer, title, paper)))
                .orElseGet(() -> Outcome.refused(Refusal.unreadable("issuedOn", "2027-10-01")));
    }
}
