package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The classes of the tables are generated once for the same migrations")
class TheTablesAreGeneratedOnceTest {

    @Test
    @DisplayName(
            "again when the migrations changed or the last run did not end, else not; and nothing foreign is in them")
    void generates(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("jooq");
        TestHomes.prepareBinaries(folder.resolve("jooq-work").resolve("postgres"));
        assertThat(GenerateTables.into(target)).isTrue();
        Path generated = target.resolve("vn/bodua/database/generated");
        assertThat(generated.resolve("tables/UnitName.java"))
                .content()
                .contains("TableField<UnitNameRecord, DateRange> VALIDITY");
        assertThat(generated.resolve("Tables.java")).content().doesNotContainIgnoringCase("flyway");
        assertThat(generated.resolve("Routines.java"))
                .content()
                .contains("findRegistrants")
                .doesNotContainIgnoringCase("gbt");

        assertThat(GenerateTables.into(target)).isFalse();

        Files.delete(target.resolve("made-from.sha256"));
        Files.delete(generated.resolve("tables/UnitName.java"));
        assertThat(GenerateTables.into(target)).isTrue();
        assertThat(generated.resolve("tables/UnitName.java")).exists();
    }
}
