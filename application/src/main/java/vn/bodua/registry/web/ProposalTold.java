package vn.bodua.registry.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.clerk.Difference;
import vn.bodua.registry.clerk.Proposal;
import vn.bodua.web.Frame;
import vn.bodua.web.State;
import vn.bodua.web.Typed;

/** What is proposed, in words. */
public final class ProposalTold {

    /** What forms call the fields of a registration. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("name", "registry.name.full"),
            Map.entry("shortName", "registry.name.short"),
            Map.entry("foreignName", "registry.name.foreign"),
            Map.entry("number", "registry.number"),
            Map.entry("certificateNumber", "registry.certificate"),
            Map.entry("certificateDay", "registry.certificate.day"),
            Map.entry("certificateIssuer", "registry.certificate.issuer"),
            Map.entry("certificateChanges", "registry.certificate.changes"),
            Map.entry("place", "registry.place"),
            Map.entry("commune", "registry.commune"),
            Map.entry("street", "registry.street"),
            Map.entry("phone", "registry.phone"),
            Map.entry("email", "registry.email"),
            Map.entry("website", "registry.website"),
            Map.entry("latitude", "registry.latitude"),
            Map.entry("longitude", "registry.longitude"),
            Map.entry("sector", "registry.sector"),
            Map.entry("lines", "registry.lines"),
            Map.entry("model", "registry.model"),
            Map.entry("law", "registry.law"),
            Map.entry("charterCapital", "registry.capital.vnd"),
            Map.entry("certified", "registry.certified"),
            Map.entry("advised", "registry.advised"),
            Map.entry("loans", "registry.loans"));

    private ProposalTold() {}

    /** "Báo cáo năm 2025". */
    public static String title(Frame frame, Proposal proposal) {
        String of = proposal.proposed().of();
        return frame.t(
                "proposals.kind." + proposal.proposed().kind().code(),
                Typed.day(of).map(frame::day).orElse(of));
    }

    public static State colour(Proposal proposal) {
        return proposal.answer()
                .map(a -> switch (a.result()) {
                    case ACCEPTED -> State.WELL;
                    case REFUSED -> State.WRONG;
                    case TAKEN_BACK -> State.PLAIN;
                })
                .orElse(State.LOOK);
    }

    public static String state(Frame frame, Proposal proposal) {
        return frame.t("proposals.state."
                + proposal.answer().map(a -> a.result().code()).orElse("waiting"));
    }

    public static String item(Frame frame, Difference difference) {
        String[] parts = difference.item().split("\\.");
        return switch (parts[0]) {
            case "managers" ->
                frame.t("registry.position." + parts[1]) + ", " + frame.t("registry.education." + parts[2]);
            case "officer" -> frame.t("registry.position." + parts[1]);
            default -> {
                String field = FIELDS.get(difference.item());
                yield frame.t(field == null ? "registry.item." + difference.item() : field);
            }
        };
    }

    public static String now(Frame frame, Difference difference) {
        return value(frame, difference, difference.before());
    }

    public static String proposed(Frame frame, Difference difference) {
        return value(frame, difference, difference.after());
    }

    private static String value(Frame frame, Difference difference, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (difference.sort()) {
            case TEXT -> value;
            case MONEY -> LifeTold.money(frame, Long.parseLong(value)).exact();
            case COUNT -> frame.words().number(new BigDecimal(value));
            case DAY -> Typed.day(value).map(frame::day).orElse(value);
            case UNIT -> frame.place(new UnitId(value), LocalDate.MAX);
            case LINES ->
                Branches.named(List.of(value.split("; "))).stream()
                        .map(b -> b.value() + " " + b.words())
                        .collect(Collectors.joining("; "));
            case CODE -> code(frame, difference.item(), value);
        };
    }

    private static String code(Frame frame, String item, String value) {
        return switch (item) {
            case "sector" -> new RegistryChoices(frame).words(value);
            case "model" -> frame.t("registry.model." + value);
            case "law" -> frame.t("registry.law." + value);
            default -> frame.t("registrant.yes");
        };
    }
}
