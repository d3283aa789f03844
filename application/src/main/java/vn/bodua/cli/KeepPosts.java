package vn.bodua.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.NamedEnding;
import vn.bodua.api.shown.NamedHead;
import vn.bodua.api.shown.NamedSeat;
import vn.bodua.api.shown.NamedTerm;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.PeopleKept;
import vn.bodua.organization.Decision;
import vn.bodua.organization.people.OpenTerm;
import vn.bodua.organization.people.PostId;
import vn.bodua.refusal.Outcome;

/** {@code bodua post …}: terms of bodies, posts in them, heads of clusters. */
@ForTheOwner("only leads to the commands below it")
@Command(
        name = "post",
        description = "Ghi nhiệm kỳ, người giữ chức vụ, thôi chức vụ; trưởng, phó cụm thi đua.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeepPosts {

    private KeepPosts() {}

    static CommandLine commands(Entrance entrance) {
        return new CommandLine(new KeepPosts())
                .addSubcommand("term", new Term(entrance))
                .addSubcommand("fill", new Fill(entrance))
                .addSubcommand("end", new End(entrance))
                .addSubcommand("head", new Head(entrance));
    }

    /** Tells the number of what was put on record. */
    private abstract static class Keeping extends Acting<Numbered> {

        private final String done;

        Keeping(Entrance entrance, String done) {
            super(entrance);
            this.done = done;
        }

        @Override
        final List<String> told(Numbered numbered) {
            return List.of(done.formatted(numbered.id()));
        }
    }

    @Command(name = "term", description = "Ghi một nhiệm kỳ của một cơ quan.", mixinStandardHelpOptions = true)
    static final class Term extends Keeping {

        @Parameters(index = "0", paramLabel = "UNIT", description = "Tên hoặc mã của Liên minh.")
        private String unit = "";

        @Parameters(
                index = "1",
                paramLabel = "BODY",
                description = "congress, executive_committee, standing_committee, standing_body, inspection_committee")
        private String body = "";

        @Parameters(index = "2", paramLabel = "ORDINAL", description = "Như in trên văn bản: \"lần thứ VI\".")
        private String ordinal = "";

        @Option(names = "--first-year", required = true, description = "Năm đầu ghi trên nhiệm kỳ.")
        private int firstYear;

        @Option(names = "--last-year", required = true, description = "Năm cuối ghi trên nhiệm kỳ.")
        private int lastYear;

        @Option(names = "--began", required = true, description = "Ngày bắt đầu, ví dụ 2020-12-22.")
        private LocalDate began = LocalDate.EPOCH;

        @Option(names = "--members", required = true, description = "Số thành viên được ấn định.")
        private int members;

        @ArgGroup(exclusive = false, heading = "Quyết định phê chuẩn, nếu có:%n")
        private @Nullable GivenDecision approval;

        Term(Entrance entrance) {
            super(entrance, "Đã ghi nhiệm kỳ số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            PeopleKept people = inside.bean(PeopleKept.class);
            OpenTerm.Label label = new OpenTerm.Label(ordinal, firstYear, lastYear, began, members);
            return people.units()
                    .now()
                    .named(unit, began)
                    .then(id -> GivenDecision.of(approval)
                            .then(paper -> new NamedTerm(body, label, paper).open(inside.actor(), people, id)))
                    .map(term -> new Numbered(term.value()));
        }
    }

    @Command(name = "fill", description = "Ghi một người giữ một chức vụ.", mixinStandardHelpOptions = true)
    static final class Fill extends Keeping {

        @Parameters(index = "0", paramLabel = "UNIT", description = "Tên hoặc mã của Liên minh.")
        private String unit = "";

        @Parameters(
                index = "1",
                paramLabel = "POSITION",
                description = "chair, first_deputy_chair, deputy_chair, standing_member, executive_member, "
                        + "inspection_head, inspection_deputy_head, inspection_member, delegate")
        private String position = "";

        @Option(names = "--official", description = "Số của người đã có trong sổ.")
        private Optional<Long> official = Optional.empty();

        @Option(names = "--name", description = "Họ tên người mới.")
        private String name = "";

        @Option(names = "--born", description = "Năm sinh.")
        private Optional<Integer> born = Optional.empty();

        @Option(names = "--sex", description = "female: nữ, male: nam.")
        private String sex = "";

        @Option(names = "--another", description = "Là người khác cùng tên với người đã có.")
        private boolean another;

        @Option(names = "--from", required = true, description = "Từ ngày.")
        private LocalDate from = LocalDate.EPOCH;

        @Option(names = "--filled", defaultValue = "elected", description = "elected, co_opted, appointed")
        private String filled = "";

        @Option(names = "--carried-over", description = "Lưu nhiệm khi đã hết nhiệm kỳ.")
        private boolean carriedOver;

        @ArgGroup(exclusive = false, heading = "Quyết định phê chuẩn, nếu có:%n")
        private @Nullable GivenDecision approval;

        Fill(Entrance entrance) {
            super(entrance, "Đã ghi chức vụ số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            PeopleKept people = inside.bean(PeopleKept.class);
            return people.units()
                    .now()
                    .named(unit, from)
                    .then(id ->
                            GivenDecision.of(approval).then(paper -> seat(paper).fill(inside.actor(), people, id)))
                    .map(post -> new Numbered(post.value()));
        }

        private NamedSeat seat(Optional<Decision> paper) {
            return new NamedSeat(position, official, name, born, sex, another, from, filled, carriedOver, paper);
        }
    }

    @Command(name = "end", description = "Ghi một người thôi chức vụ.", mixinStandardHelpOptions = true)
    static final class End extends Keeping {

        @Parameters(paramLabel = "ID", description = "Số của chức vụ, như 'bodua bodies' in ra")
        private long id;

        @Option(names = "--on", required = true, description = "Thôi từ ngày.")
        private LocalDate day = LocalDate.EPOCH;

        @Option(names = "--reason", required = true, description = "term_over, retired, moved, dismissed, died")
        private String reason = "";

        @ArgGroup(exclusive = false, heading = "Quyết định phê chuẩn, nếu có:%n")
        private @Nullable GivenDecision approval;

        End(Entrance entrance) {
            super(entrance, "Đã ghi thôi chức vụ số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return GivenDecision.of(approval)
                    .then(paper -> new NamedEnding(day, reason, paper)
                            .end(inside.actor(), inside.bean(PeopleKept.class), new PostId(id)))
                    .map(post -> new Numbered(post.value()));
        }
    }

    @Command(
            name = "head",
            description = "Ghi trưởng (hoặc phó) của một cụm, khối thi đua trong một năm.",
            mixinStandardHelpOptions = true)
    static final class Head extends Keeping {

        @Parameters(index = "0", paramLabel = "CLUSTER", description = "Tên hoặc mã của cụm, khối.")
        private String cluster = "";

        @Parameters(index = "1", paramLabel = "YEAR", description = "Năm.")
        private int year;

        @Parameters(index = "2", paramLabel = "UNIT", description = "Đơn vị thành viên.")
        private String member = "";

        @Option(names = "--place", defaultValue = "head", description = "head: trưởng, deputy: phó.")
        private String place = "";

        @ArgGroup(exclusive = false, heading = "Quyết định phê chuẩn, nếu có:%n")
        private @Nullable GivenDecision approval;

        Head(Entrance entrance) {
            super(entrance, "Đã ghi số %d.");
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            PeopleKept people = inside.bean(PeopleKept.class);
            return people.units()
                    .now()
                    .named(cluster, LocalDate.of(Math.clamp(year, 1, 9999), 6, 30))
                    .then(id -> GivenDecision.of(approval)
                            .then(paper -> new NamedHead(year, place, member, paper).name(inside.actor(), people, id)))
                    .map(Numbered::new);
        }
    }
}
