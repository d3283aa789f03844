package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the Java classes of the tables from the migrations, by really migrating a database. When the classes that are
 * there were made from the same migrations, nothing is done, so that every build may ask for it.
 */
public final class GenerateTables {

    private static final String PACKAGE = "vn.bodua.database.generated";
    private static final String MADE_FROM = "made-from.sha256";

    /** To be raised with every change of this class that changes what it writes. */
    private static final int HOW = 2;

    private GenerateTables() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: GenerateTables TARGET_FOLDER");
        }
        into(Path.of(arguments[0]).toAbsolutePath().normalize());
    }

    /** @return whether there was anything to do */
    static boolean into(Path target) throws Exception {
        String source = MigrationScripts.digest() + " " + HOW;
        Path madeFrom = target.resolve(MADE_FROM);
        if (Files.exists(madeFrom) && Files.readString(madeFrom).equals(source)) {
            return false;
        }
        // Its data are made anew each time; the unpacked programs stay for the next time.
        Path work = target.resolveSibling(target.getFileName() + "-work");
        Folders.delete(work.resolve("database"));
        Path draft = work.resolve("draft");
        Folders.delete(draft);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(work)) {
            Migrations.migrate(postgres.owner(), "unused");
            try (Connection connection = postgres.owner().open()) {
                generate(connection, draft);
            }
        }
        replace(target, draft);
        Files.writeString(madeFrom, source, UTF_8);
        return true;
    }

    private static void replace(Path target, Path draft) throws IOException {
        Folders.delete(target);
        Files.createDirectories(target.resolveSibling("."));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void generate(Connection connection, Path draft) throws Exception {
        Database database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes(Migrations.HISTORY_TABLE + "|audit_entry_text")
                .withIncludeTriggerRoutines(false)
                .withIncludeSequences(false)
                .withForcedTypes(new ForcedType()
                        .withUserType(DateRange.class.getName())
                        .withBinding(DateRangeBinding.class.getName())
                        .withIncludeTypes("daterange"));
        Generate generate = new Generate()
                .withJavaTimeTypes(true)
                .withComments(false)
                .withGeneratedAnnotation(false)
                .withImplicitJoinPathsManyToMany(false);
        Target target = new Target()
                .withPackageName(PACKAGE)
                .withDirectory(draft.toString())
                .withEncoding("UTF-8");
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        GenerationTool tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(new Configuration()
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withName("org.jooq.codegen.JavaGenerator")
                        .withDatabase(database)
                        .withGenerate(generate)
                        .withTarget(target)));
    }
}
