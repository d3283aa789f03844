package vn.bodua.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.bodua.ApplicationForTests;
import vn.bodua.authorisation.Recipes.Face;

/** The requests by which lists are brought to the registry and taken from it. */
final class ListRecipes {

    private final Recipes recipes;

    ListRecipes(Recipes recipes) {
        this.recipes = recipes;
    }

    void write() {
        recipes.unit(
                Face.CLI,
                "PreviewImport.preview",
                v -> v.visitor().command("registry", "preview", onDisk(list()), "--place", v.at().unit),
                v -> "");
        recipes.unit(
                Face.CLI,
                "ImportRegistrants.bring",
                v -> v.visitor().command("registry", "import", onDisk(list()), "--place", v.at().unit),
                v -> "");
        recipes.unit(
                Face.CLI,
                "MakeTemplate.make",
                v -> v.visitor().command("registry", "template", v.at().unit, "--out", beside()),
                v -> "");
        recipes.nothing(
                Face.CLI,
                "ExportRegistrants.export",
                v -> v.visitor().command("registry", "export", "--csv", "--out", beside()));
    }

    /** A list of one who is new, in the province that is told beside it. */
    private static String list() {
        return "Tên HTX,Ngày thành lập,Xã,Lĩnh vực\nHợp tác xã Nhập %d,02/02/2026,Tân Mỹ,Trồng trọt\n"
                .formatted(ApplicationForTests.number());
    }

    private static String onDisk(String content) {
        try {
            return Files.writeString(Files.createTempFile(Path.of("target"), "danh-sach", ".csv"), content)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beside() {
        return onDisk("");
    }
}
