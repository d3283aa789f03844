package vn.bodua.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;

/** Examines every crafted file in a Java of its own with little memory; writes one line for each into the file named. */
final class ExamineAllCrafted {

    private ExamineAllCrafted() {}

    static List<CraftedFile> all() {
        return Stream.of(
                        CraftedArchives.all(),
                        CraftedOfficeDocuments.all(),
                        CraftedOldDocuments.all(),
                        CraftedPdfsAndTexts.all(),
                        CraftedPictures.all())
                .flatMap(List::stream)
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        ExamineUpload examineUpload = new ExamineUpload();
        for (CraftedFile crafted : all()) {
            byte[] content = crafted.content().get();
            long began = System.nanoTime();
            Outcome<Examined> outcome = examineUpload.examine(crafted.name(), content);
            long millis = (System.nanoTime() - began) / 1_000_000;
            lines.add(String.join(
                    "\t", outcomeOf(outcome), String.valueOf(millis), String.valueOf(content.length), textOf(outcome)));
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    private static String outcomeOf(Outcome<Examined> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Examined>(Refusal refusal) -> refusal.code().name();
            case Outcome.Done<Examined>(Examined examined) -> "passed as " + examined.kind();
        };
    }

    private static String textOf(Outcome<Examined> outcome) {
        return outcome instanceof Outcome.Refused<Examined>(Refusal refusal)
                ? RefusalText.of(refusal, Locale.of("vi")).line()
                : "";
    }
}
