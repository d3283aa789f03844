package vn.bodua.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.narrative.LoadSampleReports;

/** {@code bodua demo}: the main job on sample reports, in a folder of its own. */
@Command(
        name = "demo",
        description = "Read the sample reports into a database of their own, start Bó Đũa on it and print its address.")
final class Demo implements Callable<Integer> {

    @Option(names = "--load-only", description = "Load the samples and end.")
    private boolean loadOnly;

    @Option(
            names = "--port",
            defaultValue = "${env:BODUA_PORT}",
            description = "Port on 127.0.0.1; without it the first free one from 8080 on.")
    private Optional<Integer> port = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path home = Home.ofDemo(System.getenv());
        try {
            if (loadOnly) {
                try (ConfigurableApplicationContext context = ApplicationStart.withoutPages(home)) {
                    load(context);
                    return Exit.DONE;
                }
            }
            ConfigurableApplicationContext context = ApplicationStart.withPages(home, port);
            load(context);
            Serve.announce(spec, context);
            return Exit.RUNNING;
        } catch (DatabaseUnavailable unavailable) {
            return Exit.refused(spec, unavailable);
        }
    }

    private void load(ConfigurableApplicationContext context) {
        LoadSampleReports.Loaded loaded =
                context.getBean(LoadSampleReports.class).load();
        spec.commandLine()
                .getOut()
                .printf(
                        "Số liệu mẫu (không phải số liệu chính thức): %d văn bản, %d số liệu mới vào sổ; %d số liệu chờ người xem.%n",
                        loaded.reports(), loaded.figures(), loaded.waiting());
    }
}
