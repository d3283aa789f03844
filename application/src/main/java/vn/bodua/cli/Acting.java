package vn.bodua.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;

/**
 * A command that acts on data: it enters the same use case as the page and the API do, with the permissions of whoever the
 * terminal recognises. It tells people in aligned lines, machines in the JSON of the API.
 */
abstract class Acting<T> implements Callable<Integer> {

    @Option(names = "--demo", description = "Làm trên số liệu mẫu của 'bodua demo', bằng tài khoản mẫu.")
    private boolean demo;

    @Option(names = "--json", description = "In kết quả dạng JSON cho máy đọc.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Entrance entrance;
    private int status = Exit.DONE;

    Acting(Entrance entrance) {
        this.entrance = entrance;
    }

    /** Enters the use case. */
    abstract Outcome<T> act(Inside inside);

    /** What came out, for people. */
    abstract List<String> told(T result);

    @Override
    public final Integer call() {
        try {
            return entrance.enter(demo, this::outcome);
        } catch (DatabaseUnavailable unavailable) {
            return Exit.refused(spec, NoDatabase.told(unavailable));
        }
    }

    private int outcome(Outcome<Inside> entered) {
        return switch (entered) {
            case Outcome.Refused<Inside>(Refusal refusal) -> refuse(refusal);
            case Outcome.Done<Inside>(Inside inside) ->
                switch (act(inside)) {
                    case Outcome.Refused<T>(Refusal refusal) -> refuse(refusal);
                    case Outcome.Done<T>(T result) -> tell(inside, result);
                };
        };
    }

    private int tell(Inside inside, T result) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(inside.bean(JsonMapper.class).writeValueAsString(result));
        } else {
            told(result).forEach(out::println);
        }
        out.flush();
        return status;
    }

    /** Says why something was refused; the command's exit status tells it too. */
    final int refuse(Refusal refusal) {
        status = Exit.refused(spec, RefusalText.of(refusal, Locale.of("vi")).line());
        return status;
    }
}
