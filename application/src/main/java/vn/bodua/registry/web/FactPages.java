package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.access.Permission;
import vn.bodua.api.shown.NamedLink;
import vn.bodua.api.shown.NamedProduct;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;
import vn.bodua.web.FormFor;
import vn.bodua.web.Visit;

/** Whom and what one has: censuses, results of years, products, links. */
@Controller
class FactPages {

    /** So many lines of loans and of certificates stand in the forms. */
    static final int LINES = 3;

    private final EntryForms forms;

    FactPages(EntryForms forms) {
        this.forms = forms;
    }

    @GetMapping({"/registry/{id}/census", "/registry/{id}/results", "/registry/{id}/products", "/registry/{id}/links"})
    @FormFor(Permission.KEEP_REGISTRY)
    View form(
            Visit visit,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> asked,
            jakarta.servlet.http.HttpServletRequest request) {
        String path = request.getRequestURI();
        return forms.begin(visit, path.substring(path.lastIndexOf('/') + 1), id, new Filled(asked));
    }

    @PostMapping("/registry/{id}/census")
    View census(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        return forms.after(
                visit,
                "census",
                id,
                form,
                CensusForm.read(form)
                        .then(census -> forms.by().census().record(visit.actor(), new RegistrantId(id), census)));
    }

    @PostMapping("/registry/{id}/results")
    View results(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        return forms.after(
                visit,
                "results",
                id,
                form,
                results(form)
                        .then(results -> forms.by().results().record(visit.actor(), new RegistrantId(id), results)));
    }

    @PostMapping("/registry/{id}/products")
    View product(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        return forms.after(
                visit,
                "products",
                id,
                form,
                product(form)
                        .then(NamedProduct::product)
                        .then(product -> forms.by().product().record(visit.actor(), new RegistrantId(id), product)));
    }

    @PostMapping("/registry/{id}/links")
    View link(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        return forms.after(
                visit,
                "links",
                id,
                form,
                form.day("since")
                        .then(since -> form.dayIfAny("until", 0)
                                .then(until -> form.number("others")
                                        .then(partner -> new NamedLink(
                                                        form.text("kind"), partner, form.given("partner"), since, until)
                                                .link())))
                        .then(link -> forms.by().link().record(visit.actor(), new RegistrantId(id), link)));
    }

    /** Refusals: {@code VALUE_UNREADABLE}. */
    static Outcome<YearResults> results(Filled form) {
        if (!form.text("year").strip().matches("\\d{4}")) {
            return Outcome.refused(Refusal.unreadable("year", "2025"));
        }
        int year = Integer.parseInt(form.text("year").strip());
        return form.numbers(List.of(YearItem.values()), YearItem::code)
                .then(amounts -> loans(form).map(loans -> new YearResults(year, amounts, loans)));
    }

    private static Outcome<List<YearResults.Loan>> loans(Filled form) {
        return Outcome.each(
                form.lines(LINES, "lender", "loan"),
                line -> form.number("loan", line)
                        .then(amount -> form.number("outstanding", line)
                                .map(outstanding -> new YearResults.Loan(
                                        form.text("lender", line), amount.orElse(0L), outstanding.orElse(0L)))));
    }

    private static Outcome<NamedProduct> product(Filled form) {
        return Outcome.each(form.lines(LINES, "standard"), line -> certificate(form, line))
                .then(certificates -> form.dayIfAny("lastDay", 0)
                        .map(last -> new NamedProduct(
                                form.text("name"), form.given("goods"), last, Optional.of(certificates))));
    }

    private static Outcome<NamedProduct.NamedCertificate> certificate(Filled form, int line) {
        return day(form, line)
                .then(from -> form.dayIfAny("until", line)
                        .then(until -> form.number("stars", line)
                                .map(stars -> new NamedProduct.NamedCertificate(
                                        form.text("standard", line),
                                        stars.map(s -> Math.clamp(s, 0, 100)),
                                        Optional.of(form.text("certificate", line)),
                                        from,
                                        until))));
    }

    private static Outcome<LocalDate> day(Filled form, int line) {
        return form.dayIfAny("from", line)
                .then(day -> day.map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.unreadable("from", "2026-07-01"))));
    }
}
