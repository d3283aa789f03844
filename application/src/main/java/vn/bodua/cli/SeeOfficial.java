package vn.bodua.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.PeopleKept;
import vn.bodua.api.shown.ShownCareer;
import vn.bodua.organization.people.OfficialId;
import vn.bodua.refusal.Outcome;

/** {@code bodua official ID}: the posts of one person through time. */
@Command(name = "official", description = "Các chức vụ của một người qua các thời kỳ.", mixinStandardHelpOptions = true)
final class SeeOfficial extends Acting<ShownCareer> {

    @Parameters(paramLabel = "ID", description = "Số của người ấy.")
    private long id;

    SeeOfficial(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownCareer> act(Inside inside) {
        return inside.bean(PeopleKept.class)
                .show()
                .career(inside.actor(), new OfficialId(id))
                .map(ShownCareer::of);
    }

    @Override
    List<String> told(ShownCareer career) {
        List<String> lines = new ArrayList<>();
        lines.add(career.name() + career.born().map(year -> " (" + year + ")").orElse(""));
        Columns columns = new Columns();
        career.posts()
                .forEach(post -> columns.row(
                        Long.toString(post.id()),
                        post.position(),
                        post.unit(),
                        post.ordinal(),
                        post.from() + " – "
                                + post.until().map(LocalDate::toString).orElse("")));
        lines.addAll(columns.lines());
        return lines;
    }
}
