package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.Chapter;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile.RegistryFile;
import vn.bodua.web.Frame;

/**
 * A form by which something is entered in the registry.
 *
 * @param kind of entry: new, census, an event's code …
 * @param file that it is about; empty for a new one
 * @param form as it was filled in
 * @param found those that were looked for within the form
 * @param proposed whether a clerk proposes it, instead of an officer entering it
 */
public record EntryPage(
        String kind,
        Optional<RegistryFile> file,
        Filled form,
        Optional<Refusal> refusal,
        List<FindRegistrants.Line> found,
        LocalDate today,
        boolean proposed) {

    /** Where the form is sent to. */
    public String address() {
        String within = proposed ? "/own/" : "/registry/";
        return file.map(f -> within + f.life().registrant().id() + "/" + path()).orElse("/registry");
    }

    private String path() {
        return switch (kind) {
            case "changed" -> proposed ? "change" : "events/changed";
            case "year" -> "year/" + form.text("year");
            case "merger", "amalgamation", "split", "separation", "growth", "census", "results", "products", "links" ->
                kind;
            case "withdrawal" -> "events/" + form.text("event") + "/withdrawal";
            default -> "events/" + kind;
        };
    }

    /** Key of what is done. */
    public String key() {
        return proposed ? "own.act." + kind : keyOfEntry();
    }

    /** Where one goes back to. */
    public String back() {
        return proposed
                ? "/own"
                : file.map(f -> "/registry/" + f.life().registrant().id()).orElse("/registry");
    }

    private String keyOfEntry() {
        return switch (kind) {
            case "new",
                    "merger",
                    "amalgamation",
                    "split",
                    "separation",
                    "growth",
                    "census",
                    "results",
                    "products",
                    "links",
                    "withdrawal" -> "registry.act." + kind;
            default -> "registry.event." + kind;
        };
    }

    public Optional<Chapter> chapter() {
        return file.flatMap(f -> f.life().last());
    }

    public String nameOf(RegistrantId other) {
        return file.map(f -> f.names().getOrDefault(other, other.toString())).orElse(other.toString());
    }

    /** What is said beside a field: why what was typed there is refused. */
    public String reason(Frame frame, String field) {
        return refusal.filter(r -> BesideField.of(r).equals(field))
                .map(frame::refusalText)
                .orElse("");
    }
}
