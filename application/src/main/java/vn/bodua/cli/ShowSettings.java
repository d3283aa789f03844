package vn.bodua.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Setting;
import vn.bodua.settings.Settings;
import vn.bodua.settings.SettingsTemplate;

/** {@code bodua settings}: every setting with its value and where that came from, or the documented file. */
@ForTheOwner("prints the settings of the server's own files, secrets masked")
@Command(name = "settings", description = "In mọi thiết lập, giá trị và nơi đặt; --template in tệp mẫu có chú thích.")
final class ShowSettings implements Callable<Integer> {

    @Option(names = "--template", description = "In tệp bodua.conf mẫu với mọi thiết lập và giá trị mặc định.")
    private boolean template;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (template) {
            out.print(SettingsTemplate.text());
            out.flush();
            return Exit.DONE;
        }
        Settings settings = ApplicationStart.settings();
        out.println(settings.file()
                .map(f -> "Tệp: " + f)
                .orElse("Tệp: (không có; mọi giá trị là mặc định hoặc từ môi trường)"));
        for (Setting<?> setting : KnownSettings.all()) {
            String origin = settings.origin(setting);
            out.printf(
                    Locale.ROOT,
                    "%-24s = %-32s %s%n",
                    setting.key(),
                    settings.shown(setting),
                    origin.isEmpty() ? "(mặc định)" : origin);
        }
        out.flush();
        return Exit.DONE;
    }
}
