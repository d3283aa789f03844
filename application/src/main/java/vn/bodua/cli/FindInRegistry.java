package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.api.shown.ShownRegistrant;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.time.BusinessClock;

/** {@code bodua registry find WORDS…}: those in the registry that words and filters find. */
@Command(
        name = "find",
        description = "Tìm trong sổ HTX, có dấu hay không dấu; mỗi điều kiện nhận nhiều mã, cách nhau bằng dấu phẩy.",
        mixinStandardHelpOptions = true)
final class FindInRegistry extends Acting<FindInRegistry.Answer> {

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Tên, mã số, người, sản phẩm, địa bàn.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--on", description = "Như ngày nào; mặc định hôm nay.")
    private String on = "";

    @Option(names = "--kind", description = "coop, union, group, credit_fund, enterprise")
    private String kind = "";

    @Option(names = "--state", description = "living (mặc định), operating, suspended, dissolved …, all")
    private String state = "";

    @Option(names = "--place", description = "Tên hoặc mã đơn vị.")
    private String place = "";

    @Option(names = "--commune", description = "Tên xã, phường.")
    private String commune = "";

    @Option(names = "--sector", description = "Mã lĩnh vực.")
    private String sector = "";

    @Option(names = "--size", description = "micro, small, medium, large")
    private String size = "";

    @Option(names = "--founded", description = "Năm thành lập: 2019 hoặc 2019..2021.")
    private String founded = "";

    @Option(names = "--standard", description = "ocop, ocop-4, vietgap, globalgap, organic, other")
    private String standard = "";

    @Option(names = "--affiliated", description = "yes, no")
    private String affiliated = "";

    @Option(names = "--order", description = "name, founded, members, capital")
    private String order = "";

    @Option(names = "--limit", defaultValue = "20", description = "Nhiều nhất bao nhiêu; mặc định ${DEFAULT-VALUE}.")
    private int limit;

    FindInRegistry(Entrance entrance) {
        super(entrance);
    }

    /** Those that were found, and how many there are in all. */
    record Answer(List<ShownRegistrant> registrants, int total) {}

    @Override
    Outcome<Answer> act(Inside inside) {
        NamedWanted named = new NamedWanted(
                String.join(" ", words),
                on,
                kind,
                state,
                place,
                commune,
                sector,
                null,
                size,
                null,
                null,
                affiliated,
                founded,
                standard,
                null,
                order);
        return named.of(
                        inside.bean(KnownUnits.class),
                        inside.bean(BusinessClock.class).today(),
                        0,
                        Math.clamp(limit, 1, 1000))
                .then(wanted -> inside.bean(FindRegistrants.class).find(inside.actor(), wanted))
                .map(found -> new Answer(
                        found.lines().stream().map(ShownRegistrant::of).toList(), found.total()));
    }

    @Override
    List<String> told(Answer answer) {
        Columns columns = new Columns();
        answer.registrants()
                .forEach(r -> columns.row(
                        r.id(),
                        r.name(),
                        r.number().isEmpty() ? "–" : r.number(),
                        r.kind(),
                        r.state(),
                        r.place(),
                        r.commune()));
        List<String> lines = new ArrayList<>(columns.lines());
        lines.add("%d trong %d hồ sơ.".formatted(answer.registrants().size(), answer.total()));
        return lines;
    }
}
