package vn.bodua.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bodua.cli.ForTheOwner;

/** {@code bodua bench}: measures and prints each figure beside its goal and, where there is one, the machine's limit. */
@ForTheOwner("measures in folders of its own")
@Command(
        name = "bench",
        description =
                "Đo tốc độ và bộ nhớ: reader, cold, writer, start, backup, registry, import; không nêu tên thì đo tất cả.")
public final class Bench implements Callable<Integer> {

    /** What can be measured. */
    enum Subject {
        READER,
        COLD,
        WRITER,
        START,
        BACKUP,
        REGISTRY,
        IMPORT
    }

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
    private Optional<Subject> only = Optional.empty();

    @Option(names = "--files", defaultValue = "30000", description = "Số hồ sơ trong sổ HTX để đo.")
    private int files;

    @Option(names = "--json", description = "Mỗi dòng một đối tượng JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Subject subject : Subject.values()) {
            if (only.isEmpty() || only.get() == subject) {
                measured(subject).forEach(this::print);
            }
        }
        return 0;
    }

    private List<Measurement> measured(Subject subject) throws IOException, InterruptedException {
        StartBench processes = new StartBench(Path.of(System.getProperty("bodua.script", "./bodua")));
        return switch (subject) {
            case READER -> List.of(new ReaderBench().reportsPerSecond());
            case COLD -> List.of(processes.coldRead(Samples.texts().getFirst()));
            case WRITER -> new WriterBench().secondsPerReport();
            case START -> processes.secondStart();
            case BACKUP -> new BackupBench().megabytesPerSecond();
            case REGISTRY -> new RegistryBench().millisecondsPerKeystroke(files);
            case IMPORT -> new ImportBench().seconds(files);
        };
    }

    private void print(Measurement measurement) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? measurement.json() : measurement.line());
        out.flush();
    }
}
