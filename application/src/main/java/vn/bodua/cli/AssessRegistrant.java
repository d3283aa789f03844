package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.NamedScores;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.ShownAssessment;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.AssessOneself;
import vn.bodua.registry.CheckAssessment;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowAssessment;

/** {@code bodua registry assess …}: the yearly assessment of a file, its own points, the check of them and what came of it. */
final class AssessRegistrant {

    private AssessRegistrant() {}

    /** A command that records points of a year, told in JSON. */
    abstract static class Scoring extends KeepRegistry.OfAFile {

        @Option(names = "--year", required = true, description = "Năm đánh giá.")
        private int year;

        Scoring(Entrance entrance) {
            super(entrance);
        }

        final int year() {
            return year;
        }
    }

    @Command(name = "assess", description = "Ghi điểm tự đánh giá một năm.", mixinStandardHelpOptions = true)
    static final class Own extends Scoring {

        Own(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedScores.class)
                    .then(NamedScores::read)
                    .then(scores ->
                            inside.bean(AssessOneself.class).assess(inside.actor(), registrant(), year(), scores))
                    .map(KeepRegistry.Entering::numbered);
        }
    }

    @Command(
            name = "check-assessment",
            description = "Kiểm tra bản tự đánh giá: xác nhận, hoặc sửa điểm kèm lý do.",
            mixinStandardHelpOptions = true)
    static final class Check extends Scoring {

        Check(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedScores.class)
                    .then(NamedScores::read)
                    .then(scores ->
                            inside.bean(CheckAssessment.class).check(inside.actor(), registrant(), year(), scores))
                    .map(KeepRegistry.Entering::numbered);
        }
    }

    @Command(name = "assessment", description = "Xem bản đánh giá một năm.", mixinStandardHelpOptions = true)
    static final class See extends Acting<ShownAssessment> {

        @Parameters(index = "0", paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        @Parameters(index = "1", paramLabel = "YEAR", description = "Năm đánh giá.")
        private int year;

        See(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<ShownAssessment> act(Inside inside) {
            return inside.bean(ShowAssessment.class)
                    .show(inside.actor(), new RegistrantId(id), year)
                    .map(ShownAssessment::of);
        }

        @Override
        List<String> told(ShownAssessment shown) {
            Columns columns = new Columns();
            shown.criteria()
                    .forEach(c -> columns.row(
                            Integer.toString(c.number()),
                            c.criterion(),
                            points(c.self()),
                            points(c.checked()),
                            c.name()));
            List<String> lines = new ArrayList<>(columns.lines());
            lines.add("%s, năm %d: %s%s"
                    .formatted(
                            shown.rule(),
                            shown.year(),
                            shown.state(),
                            shown.exempt().map(e -> " (" + e + ")").orElse("")));
            shown.ownTotal().ifPresent(t -> lines.add("Tự chấm %s điểm".formatted(t.toPlainString())));
            shown.total()
                    .ifPresent(t -> lines.add("Sau kiểm tra %s điểm, xếp loại %s"
                            .formatted(t.toPlainString(), shown.grade().orElse(""))));
            return lines;
        }

        private static String points(Optional<ShownAssessment.ShownScore> score) {
            return score.map(s -> s.points().toPlainString()).orElse("–");
        }
    }
}
