package vn.bodua.organization.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.NamedDecision;
import vn.bodua.api.shown.NamedReorganization;
import vn.bodua.api.shown.NamedReorganization.NamedPart;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.Reorganizers;
import vn.bodua.api.shown.ShownPreview;
import vn.bodua.organization.Decision;
import vn.bodua.organization.Naming;
import vn.bodua.refusal.Outcome;

/** Changes of units by law: previewed first, then decided. */
@RestController
@RequestMapping("/api/v1/reorganizations/{kind}")
class ReorganizationsApi {

    private final Reorganizers reorganizers;

    ReorganizationsApi(Reorganizers reorganizers) {
        this.reorganizers = reorganizers;
    }

    /** What is changed; which fields are needed depends on the kind. */
    record Change(
            Optional<List<String>> units,
            Optional<String> into,
            Optional<String> name,
            Optional<String> designation,
            Optional<String> code,
            Optional<String> unitKind,
            Optional<String> tree,
            Optional<String> parent,
            LocalDate effective,
            Optional<List<PartOfIt>> parts) {

        NamedReorganization of(String kind) {
            return new NamedReorganization(
                    kind,
                    units.orElse(List.of()),
                    into.orElse(""),
                    naming(name, designation, code),
                    unitKind.orElse(""),
                    tree.orElse("territory"),
                    parent.orElse(""),
                    effective,
                    parts.orElse(List.of()).stream().map(PartOfIt::named).toList());
        }
    }

    /** A part of a split or separation: a unit that is restored, or one that begins; its percent of earlier figures. */
    record PartOfIt(
            Optional<String> restores,
            Optional<String> name,
            Optional<String> designation,
            Optional<String> code,
            Optional<BigDecimal> percent,
            Optional<List<String>> children) {

        NamedPart named() {
            return new NamedPart(
                    restores.orElse(""), naming(name, designation, code), percent, children.orElse(List.of()));
        }
    }

    /** What is changed, and the legal decision that it rests on. */
    record Decided(
            Change change,
            String number,
            LocalDate issuedOn,
            String issuer,
            Optional<String> title,
            Optional<NamedDecision.SignedFile> file) {

        Outcome<Decision> decision() {
            return new NamedDecision(number, issuedOn, issuer, title, file).decision();
        }
    }

    private static Naming naming(Optional<String> name, Optional<String> designation, Optional<String> code) {
        return new Naming(name.orElse(""), designation.orElse(""), code.orElse(""));
    }

    @PostMapping("/preview")
    @Summary("What a reorganization would do: units, figures that look different, roles; nothing is changed.")
    Outcome<ShownPreview> preview(Actor actor, @PathVariable String kind, @RequestBody Change change) {
        return change.of(kind).preview(actor, reorganizers).map(ShownPreview::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Puts a reorganization on record: found, rename, merge, split, separate, move or dissolve, by a decision.")
    Outcome<Numbered> decide(Actor actor, @PathVariable String kind, @RequestBody Decided decided) {
        return decided.decision()
                .then(decision -> decided.change().of(kind).decide(actor, reorganizers, decision))
                .map(id -> new Numbered(id.value()));
    }
}
