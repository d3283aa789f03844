package vn.bodua.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of the application as people wrote them: without tests and generated ones. */
final class OurClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(OurClasses::isWritten)
            .importPackages("vn.bodua");

    private OurClasses() {}

    /** The database's own Maven module speaks JDBC by nature; typed tables and compiled templates are generated. */
    private static boolean isWritten(Location location) {
        return !location.contains("/vn/bodua/database/") && !location.contains("/vn/bodua/pages/");
    }
}
