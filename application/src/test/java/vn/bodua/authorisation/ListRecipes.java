package vn.bodua.authorisation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Origin;
import vn.bodua.authorisation.Recipes.Face;
import vn.bodua.authorisation.Recipes.Visit;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.importing.HeldLists;
import vn.bodua.registry.importing.ImportFile;
import vn.bodua.time.BusinessClock;

/** The requests by which lists are brought to the registry and taken from it. */
final class ListRecipes {

    private final Recipes recipes;

    ListRecipes(Recipes recipes) {
        this.recipes = recipes;
    }

    void write() {
        recipes.unit(
                Face.WEB,
                "PreviewImport.preview",
                v -> v.visitor().upload("/registry/import/preview", "ds.csv", list(), "place", v.at().unit),
                v -> "");
        recipes.unit(
                Face.API,
                "PreviewImport.preview",
                v -> v.visitor()
                        .apiUpload("/api/v1/registrants/imports/preview?place=" + v.at().unit, "ds.csv", list()),
                v -> "");
        recipes.unit(
                Face.WEB,
                "ImportRegistrants.bring",
                v -> v.visitor().form("/registry/import", "list", held(v)),
                v -> "");
        recipes.unit(
                Face.API,
                "ImportRegistrants.bring",
                v -> v.visitor().apiUpload("/api/v1/registrants/imports?place=" + v.at().unit, "ds.csv", list()),
                v -> "");
        recipes.unit(
                Face.WEB,
                "MakeTemplate.make",
                v -> v.visitor().page("/registry/template?unit=" + v.at().unit),
                v -> "");
        recipes.unit(
                Face.API,
                "MakeTemplate.make",
                v -> v.visitor().api("/api/v1/registrants/template?unit=" + v.at().unit),
                v -> "");
        recipes.nothing(Face.WEB, "ExportRegistrants.export", v -> v.visitor().page("/registry/file?format=csv&q=htx"));
        recipes.nothing(
                Face.API,
                "ExportRegistrants.export",
                v -> v.visitor().api("/api/v1/registrants/file?format=csv&q=htx"));
        recipes.unit(
                Face.CLI,
                "PreviewImport.preview",
                v -> v.visitor().command("registry", "preview", Recipes.onDisk(".csv", list()), "--place", v.at().unit),
                v -> "");
        recipes.unit(
                Face.CLI,
                "ImportRegistrants.bring",
                v -> v.visitor().command("registry", "import", Recipes.onDisk(".csv", list()), "--place", v.at().unit),
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

    /** A list that the visitor is held to have previewed, whoever they are: the door of the import itself is asked for. */
    private static String held(Visit v) {
        String hash = "%064d".formatted(ApplicationForTests.number());
        ImportFile list = new ImportFile(
                "ds.csv",
                list().getBytes(StandardCharsets.UTF_8),
                ApplicationForTests.bean(BusinessClock.class).today(),
                Optional.of(new UnitId(v.at().unit)));
        ApplicationForTests.bean(HeldLists.class)
                .hold(v.visitor().actor(Origin.Face.WEB).account(), hash, list);
        return hash;
    }

    private static String beside() {
        return Recipes.onDisk(".csv", "");
    }
}
