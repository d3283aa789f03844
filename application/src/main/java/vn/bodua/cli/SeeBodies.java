package vn.bodua.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.PeopleKept;
import vn.bodua.api.shown.ShownBodies;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;

/** {@code bodua bodies UNIT}: who holds which post in the bodies of an alliance on a day. */
@Command(
        name = "bodies",
        description = "Các cơ quan của một Liên minh vào một ngày: nhiệm kỳ, ai giữ chức vụ nào.",
        mixinStandardHelpOptions = true)
final class SeeBodies extends Acting<ShownBodies> {

    @Parameters(paramLabel = "UNIT", description = "Tên hoặc mã của Liên minh.")
    private String unit = "";

    @Option(names = "--on", description = "Vào ngày nào, ví dụ 2020-12-22; không ghi là hôm nay.")
    private Optional<LocalDate> on = Optional.empty();

    SeeBodies(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownBodies> act(Inside inside) {
        PeopleKept people = inside.bean(PeopleKept.class);
        LocalDate day = on.orElseGet(() -> inside.bean(BusinessClock.class).today());
        return people.units()
                .now()
                .named(unit, day)
                .then(id -> people.show().of(inside.actor(), id))
                .map(bodies -> ShownBodies.of(bodies, day));
    }

    @Override
    List<String> told(ShownBodies shown) {
        List<String> lines = new ArrayList<>();
        lines.add(shown.name() + ", " + shown.on());
        Columns columns = new Columns();
        for (ShownBodies.ShownBody body : shown.bodies()) {
            body.term()
                    .ifPresent(term -> columns.row(
                            body.body(),
                            term.ordinal(),
                            term.firstYear() + "–" + term.lastYear(),
                            body.posts().size() + "/" + term.members()));
            body.posts()
                    .forEach(post -> columns.row(
                            "  " + post.id(),
                            post.person(),
                            post.position(),
                            post.from().toString()));
        }
        lines.addAll(columns.lines());
        return lines;
    }
}
