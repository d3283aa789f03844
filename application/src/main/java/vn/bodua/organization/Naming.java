package vn.bodua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.language.VietnameseText;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Code;
import vn.bodua.organization.Reorganization.NewUnit;
import vn.bodua.organization.Reorganization.Under;

/**
 * What a unit that begins is to be called.
 *
 * @param designation what stands before the name by law: "tỉnh", "thành phố", "xã"; may be empty
 * @param code of the list in force; empty where it has none
 */
public record Naming(String name, String designation, String code) {

    /** The unit that begins so, named for ever by its name, the unit above it where it is no province, and the year. */
    Beginning unit(UnitKind kind, LocalDate effective, List<Under> places) {
        String slug =
                VietnameseText.fold(name.strip()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String above =
                places.stream().map(under -> "-" + under.parent()).findFirst().orElse("");
        // Many communes share a name; two provinces never do.
        String stem = kind == UnitKind.PROVINCE ? slug : kind.code() + "-" + slug + above;
        return new Beginning(new NewUnit(
                new UnitId(stem + "-" + effective.getYear()),
                kind,
                VietnameseText.normalise(name.strip()),
                VietnameseText.normalise(designation.strip()),
                code.isBlank() ? Optional.empty() : Optional.of(new Code(list(kind), code.strip())),
                places));
    }

    private static String list(UnitKind kind) {
        return kind == UnitKind.PROVINCE ? "province-34" : kind.code();
    }
}
