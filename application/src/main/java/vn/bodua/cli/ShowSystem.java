package vn.bodua.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.operation.DescribeSystem;
import vn.bodua.operation.JobState;
import vn.bodua.operation.Nodes.Node;
import vn.bodua.operation.SystemFact;
import vn.bodua.operation.SystemFact.Bytes;
import vn.bodua.operation.SystemFact.Count;
import vn.bodua.operation.SystemFact.Moment;
import vn.bodua.operation.SystemFact.Span;
import vn.bodua.operation.SystemFact.Text;
import vn.bodua.operation.SystemFact.Word;

/** {@code bodua system}: what the page of the system shows, for a terminal or a program. */
@ForTheOwner("tells how the server stands to whoever owns its files; no data of the alliance")
@Command(name = "system", description = "In tình trạng hệ thống: phiên bản, cơ sở dữ liệu, công việc, ổ đĩa, các nút.")
final class ShowSystem implements Callable<Integer> {

    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    @Option(names = "--demo", description = "Của dữ liệu mẫu của 'bodua demo'.")
    private boolean demo;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = ApplicationStart.withoutPages(ApplicationStart.settings(demo))) {
            DescribeSystem.Description system =
                    context.getBean(DescribeSystem.class).description();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.of(asMap(system)));
            } else {
                print(system, out);
            }
            out.flush();
        }
        return Exit.DONE;
    }

    private static void print(DescribeSystem.Description system, PrintWriter out) {
        system.parts()
                .values()
                .forEach(facts -> facts.forEach(f -> out.printf(
                        Locale.ROOT,
                        "%-24s %s%s%n",
                        f.key(),
                        plain(f.value()),
                        f.standing() == SystemFact.Standing.WRONG ? "   ✗" : "")));
        system.jobs()
                .forEach(job -> out.printf(
                        Locale.ROOT,
                        "%-24s xong %s, lần tới %s, hỏng liền %d%n",
                        "job." + job.name(),
                        job.lastDone().map(Instant::toString).orElse("chưa"),
                        job.next(),
                        job.failures()));
        system.nodes()
                .forEach(node -> out.printf(
                        Locale.ROOT,
                        "%-24s %s từ %s, thấy %s%s%n",
                        "node." + node.name(),
                        node.version(),
                        node.started(),
                        node.seen(),
                        node.silent() ? "   !" : ""));
    }

    private static Map<String, @Nullable Object> asMap(DescribeSystem.Description system) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        system.parts().values().forEach(part -> part.forEach(f -> facts.put(f.key(), plain(f.value()))));
        map.put("facts", facts);
        map.put("jobs", system.jobs().stream().map(ShowSystem::asMap).toList());
        map.put("nodes", system.nodes().stream().map(ShowSystem::asMap).toList());
        return map;
    }

    private static Map<String, @Nullable Object> asMap(JobState job) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", job.name());
        map.put("done", job.lastDone().map(Instant::toString).orElse(null));
        map.put("failed", job.lastFailed().map(Instant::toString).orElse(null));
        map.put("next", job.next().toString());
        map.put("running_on", job.runningOn().orElse(null));
        map.put("failures", job.failures());
        return map;
    }

    private static Map<String, @Nullable Object> asMap(Node node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", node.name());
        map.put("version", node.version());
        map.put("started", node.started().toString());
        map.put("seen", node.seen().toString());
        map.put("silent", node.silent());
        return map;
    }

    /** For programs: numbers whole, moments and spans as ISO 8601 writes them. */
    private static Object plain(SystemFact.Value value) {
        return switch (value) {
            case Text(String text) -> text;
            case Word(String key) -> key;
            case Count(long number) -> BigDecimal.valueOf(number);
            case Bytes(long number) -> BigDecimal.valueOf(number);
            case Moment(Instant at) -> at.toString();
            case Span(Duration length) -> length.toString();
        };
    }
}
