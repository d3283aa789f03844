package vn.bodua.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.NamedReorganization;
import vn.bodua.api.shown.NamedReorganization.NamedPart;
import vn.bodua.api.shown.Reorganizers;
import vn.bodua.api.shown.ShownPreview;
import vn.bodua.organization.Naming;
import vn.bodua.refusal.Outcome;

/** {@code bodua reorganize KIND UNIT…}: shows what it would do; with a decision's number, puts it on record. */
@Command(
        name = "reorganize",
        description =
                "Lập, đổi tên, sáp nhập, chia, tách, chuyển, giải thể đơn vị: xem trước, hoặc ghi theo quyết định.",
        mixinStandardHelpOptions = true)
final class ReorganizeUnits extends Acting<ReorganizeUnits.Answer> {

    @Parameters(index = "0", paramLabel = "KIND", description = "found, rename, merge, split, separate, move, dissolve")
    private String kind = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "UNIT", description = "Tên hoặc mã các đơn vị.")
    private List<String> units = new ArrayList<>();

    @Option(names = "--on", required = true, description = "Ngày có hiệu lực, ví dụ 2028-01-01.")
    private LocalDate effective = LocalDate.EPOCH;

    @Option(names = "--into", description = "Đơn vị đang có, nhận sáp nhập.")
    private String into = "";

    @Option(names = "--name", description = "Tên mới.")
    private String name = "";

    @Option(names = "--designation", description = "Chữ đứng trước tên: tỉnh, thành phố, xã …")
    private String designation = "";

    @Option(names = "--code", description = "Mã trong danh mục.")
    private String code = "";

    @Option(names = "--unit-kind", defaultValue = "commune", description = "Loại đơn vị khi lập mới.")
    private String unitKind = "";

    @Option(names = "--tree", defaultValue = "territory", description = "territory, region, alliance, emulation")
    private String tree = "";

    @Option(names = "--parent", description = "Đơn vị cấp trên khi lập mới hoặc chuyển.")
    private String parent = "";

    @Option(
            names = "--part",
            description = "Một phần khi chia, tách: \"tên;chữ đứng trước;phần trăm\", để trống phần trăm nếu không có.")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--restore", description = "Đơn vị cũ lập lại khi bỏ sáp nhập: \"tên;phần trăm\".")
    private List<String> restored = new ArrayList<>();

    /** None: only a preview. */
    @ArgGroup(exclusive = false)
    private @Nullable GivenDecision paper;

    ReorganizeUnits(Entrance entrance) {
        super(entrance);
    }

    /** What came out: a preview, or the number of what was put on record. */
    record Answer(Optional<ShownPreview> preview, Optional<Long> recorded) {}

    @Override
    Outcome<Answer> act(Inside inside) {
        Reorganizers by = inside.bean(Reorganizers.class);
        GivenDecision head = paper;
        return asked().then(asked -> head == null
                ? asked.preview(inside.actor(), by)
                        .map(p -> new Answer(Optional.of(ShownPreview.of(p)), Optional.empty()))
                : head.decision()
                        .then(decision -> asked.decide(inside.actor(), by, decision))
                        .map(id -> new Answer(Optional.empty(), Optional.of(id.value()))));
    }

    private Outcome<NamedReorganization> asked() {
        Stream<Outcome<NamedPart>> typed = Stream.concat(
                parts.stream()
                        .map(part -> (part + ";;").split(";", -1))
                        .map(fields -> NamedPart.typed("", new Naming(fields[0], fields[1], ""), fields[2])),
                restored.stream()
                        .map(unit -> (unit + ";").split(";", -1))
                        .map(fields -> NamedPart.typed(fields[0], new Naming("", "", ""), fields[1])));
        return Outcome.each(typed.toList(), piece -> piece)
                .map(pieces -> new NamedReorganization(
                        kind,
                        units,
                        into,
                        new Naming(name, designation, code),
                        unitKind,
                        tree,
                        parent,
                        effective,
                        pieces));
    }

    @Override
    List<String> told(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.recorded().ifPresent(id -> lines.add("Đã ghi thay đổi số %d.".formatted(id)));
        answer.preview().ifPresent(preview -> {
            Columns columns = new Columns();
            preview.units().forEach(u -> columns.row(u.what(), u.unit(), u.before(), u.after()));
            preview.figures()
                    .forEach(f -> columns.row(
                            f.indicator(),
                            f.unit() + " " + f.period(),
                            f.before().orElse("–"),
                            f.after().orElse("–") + (f.apportioned() ? " (chia theo tỷ lệ)" : "")));
            preview.roles()
                    .forEach(r -> columns.row(
                            r.role(), r.person(), r.unit(), r.afterwards().orElse("phải trao lại")));
            preview.posts().forEach(p -> columns.row(p.position(), p.person(), p.unit(), "kết thúc cùng đơn vị"));
            lines.addAll(columns.lines());
            lines.add("Đã so %d tổng số cả nước: không đổi. Chưa ghi gì; thêm --decision, --issued, --issuer để ghi."
                    .formatted(preview.totals()));
        });
        return lines;
    }
}
