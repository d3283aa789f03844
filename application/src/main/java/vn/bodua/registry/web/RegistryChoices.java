package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.indicator.Breakdown;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Affiliation;
import vn.bodua.registry.Law;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.Link;
import vn.bodua.registry.Product;
import vn.bodua.registry.Registration;
import vn.bodua.registry.SizeClass;
import vn.bodua.registry.State;
import vn.bodua.registry.Wanted;
import vn.bodua.web.Choice;
import vn.bodua.web.Frame;

/** What the fields of the registry let a person choose, in words. */
public record RegistryChoices(Frame frame) {

    private static final List<String> STATUTORY_FIELDS =
            List.of("field_agriculture", "field_industry_construction", "field_finance", "field_trade_services");

    /** Sectors as forms offer them; the wide ones that only reports use are left out. */
    private static final List<String> SECTORS = List.of(
            "agriculture",
            "crops",
            "livestock",
            "fishery",
            "forestry",
            "salt",
            "industry_handicraft",
            "construction",
            "transport",
            "trade_services",
            "services",
            "tourism",
            "environment",
            "market",
            "electricity",
            "water",
            "health",
            "mining",
            "general",
            "credit_fund",
            "other");

    private static final List<String> GOODS = List.of("lychee", "melon", "noodles", "agri_food", "handicraft");

    /** The choices with one for all before them; what an address has chosen and no choice has stands last. */
    public List<Choice> orAll(List<Choice> choices, String chosen) {
        return with(choices, frame.t("registry.all"), chosen);
    }

    /** The choices with one for nothing before them. */
    public List<Choice> orNone(List<Choice> choices, String chosen) {
        return with(choices, frame.t("registry.not_stated"), chosen);
    }

    private List<Choice> with(List<Choice> choices, String first, String chosen) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", first)));
        all.addAll(choices);
        if (all.stream().noneMatch(c -> c.value().equals(chosen))) {
            all.add(new Choice(chosen, place(chosen)));
        }
        return all;
    }

    /** A commune, or a province of then, where one sits; what names no place stays as it is. */
    private String place(String chosen) {
        return frame.place(new UnitId(chosen), LocalDate.MAX);
    }

    public List<Choice> kinds() {
        return Arrays.stream(LegalKind.values())
                .map(k -> new Choice(k.code(), frame.t("registry.kind." + k.code())))
                .toList();
    }

    /** Living, every single state, all. */
    public List<Choice> states(String chosen) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", frame.t("registry.state.living"))));
        Arrays.stream(State.values())
                .filter(s -> s != State.UNFOUNDED)
                .forEach(s -> all.add(new Choice(s.code(), frame.t("registry.state." + s.code()))));
        all.add(new Choice(NamedWanted.ALL, frame.t("registry.all")));
        if (all.stream().noneMatch(c -> c.value().equals(chosen))) {
            all.add(new Choice(chosen, chosen));
        }
        return all;
    }

    /** The provinces of a day, by name. */
    public List<Choice> provinces(LocalDate day) {
        return frame.units().provincesOn(day).stream()
                .map(u -> new Choice(u.id().value(), u.nameOn(day).name()))
                .toList();
    }

    public List<Choice> sectors() {
        return SECTORS.stream().map(this::inDictionary).toList();
    }

    public List<Choice> fields() {
        return STATUTORY_FIELDS.stream().map(this::inDictionary).toList();
    }

    public List<Choice> goods() {
        return GOODS.stream().map(this::inDictionary).toList();
    }

    private Choice inDictionary(String code) {
        return new Choice(code, frame.breakdown("coop.count", Breakdown.ofCode(code)));
    }

    /** A code of the dictionary in words; empty for none. */
    public String words(String code) {
        return code.isEmpty() ? "" : inDictionary(code).words();
    }

    public List<Choice> sizes() {
        return Arrays.stream(SizeClass.values())
                .map(s -> new Choice(s.code(), frame.t("registry.size." + s.code())))
                .toList();
    }

    public List<Choice> models() {
        return Arrays.stream(Registration.Model.values())
                .map(m -> new Choice(m.code(), frame.t("registry.model." + m.code())))
                .toList();
    }

    public List<Choice> laws() {
        return Arrays.stream(Law.values())
                .map(l -> new Choice(l.code(), frame.t("registry.law." + l.code())))
                .toList();
    }

    public List<Choice> affiliated() {
        return List.of(
                new Choice("yes", frame.t("registry.affiliated.yes")),
                new Choice("no", frame.t("registry.affiliated.no")));
    }

    /** Standards, and OCOP by its stars. */
    public List<Choice> certified() {
        return Stream.concat(
                        standards().stream(),
                        Stream.of("3", "4", "5").map(s -> new Choice("ocop-" + s, frame.t("registry.ocop.from", s))))
                .toList();
    }

    public List<Choice> standards() {
        return Arrays.stream(Product.Standard.values())
                .map(s -> new Choice(s.code(), frame.t("registry.standard." + s.code())))
                .toList();
    }

    public List<Choice> orders() {
        return Arrays.stream(Wanted.Order.values())
                .map(o -> o.name().toLowerCase(java.util.Locale.ROOT))
                .map(o -> new Choice(o.equals("name") ? "" : o, frame.t("registry.order." + o)))
                .toList();
    }

    public List<Choice> ways() {
        return Arrays.stream(LifeEvent.Way.values())
                .map(w -> new Choice(w.code(), frame.t("registry.way." + w.code())))
                .toList();
    }

    public List<Choice> affiliations() {
        return Arrays.stream(Affiliation.Kind.values())
                .map(a -> new Choice(a.code(), frame.t("registry.affiliation." + a.code())))
                .toList();
    }

    public List<Choice> links() {
        return Arrays.stream(Link.Kind.values())
                .map(l -> new Choice(l.code(), frame.t("registry.link." + l.code())))
                .toList();
    }
}
