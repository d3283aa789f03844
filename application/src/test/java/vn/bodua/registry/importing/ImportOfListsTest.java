package vn.bodua.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.database.generated.Tables.REGISTRY_IMPORT;
import static vn.bodua.database.generated.Tables.REGISTRY_IMPORT_ENTRY;
import static vn.bodua.registry.importing.TestLists.PLAIN;
import static vn.bodua.registry.importing.TestLists.changes;
import static vn.bodua.registry.importing.TestLists.csv;
import static vn.bodua.registry.importing.TestLists.findings;
import static vn.bodua.registry.importing.TestLists.refusal;
import static vn.bodua.registry.importing.TestLists.whats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.organization.Reckoning;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.organization.TestReorganizing;
import vn.bodua.organization.Tree;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.State;
import vn.bodua.registry.TestRegistry;
import vn.bodua.registry.importing.ImportRegistrants.Imported;
import vn.bodua.registry.importing.Preview.What;

@DisplayName("A list is imported whole or not at all")
class ImportOfListsTest {

    private final TestLists lists = new TestLists();

    private RegistrantId there(String name, String number) {
        return lists.registry.known(
                LegalKind.COOPERATIVE, TestRegistry.BAC_GIANG, "Tân Mỹ", name, number, "2010-01-01");
    }

    @Test
    @DisplayName(
            "a preview writes nothing; an import opens the new, counts them and is one act with the hash of the file")
    void opens() {
        String[] file = {
            PLAIN + ",Thành viên", "HTX Một,1,05/6/2015,Tân Mỹ,Trồng trọt,12", "HTX Hai,2,2016,Tân Mỹ,Vận tải,9"
        };
        assertThat(whats(lists.previewed(file))).containsExactly(What.NEW, What.NEW);
        assertThat(lists.all()).isEmpty();
        Imported imported = lists.imported(file);
        assertThat(imported).isEqualTo(new Imported(imported.number(), 2, 0, 0));
        assertThat(lists.all()).extracting(f -> f.registration().names().full()).containsExactly("HTX Hai", "HTX Một");
        assertThat(lists.registry.countsAgree()).isTrue();
        var row = lists.registry.database.sql().selectFrom(REGISTRY_IMPORT).fetchSingle();
        assertThat(row.getFileName()).isEqualTo("sổ.csv");
        assertThat(row.getSha256()).hasSize(64);
        assertThat(row.getRecordedBy()).isEqualTo("an");
        assertThat(lists.registry
                        .database
                        .sql()
                        .select(REGISTRY_IMPORT_ENTRY.ROW_NUMBER)
                        .from(REGISTRY_IMPORT_ENTRY)
                        .orderBy(REGISTRY_IMPORT_ENTRY.ROW_NUMBER)
                        .fetch(REGISTRY_IMPORT_ENTRY.ROW_NUMBER))
                .containsExactly(2, 3);
    }

    @Test
    @DisplayName("the same file once more changes nothing and says so")
    void twice() {
        String[] file = {PLAIN, "HTX Một,1,05/6/2015,Tân Mỹ,Trồng trọt"};
        lists.imported(file);
        Preview again = lists.previewed(file);
        assertThat(whats(again)).containsExactly(What.SAME);
        assertThat(again.earlier()).isPresent();
        assertThat(lists.imported(file)).isEqualTo(new Imported(Optional.empty(), 0, 0, 1));
        assertThat(lists.registry.database.sql().fetchCount(REGISTRY_IMPORT)).isEqualTo(1);
    }

    @Test
    @DisplayName("a later list shows field by field what becomes otherwise, and leaves alone what it does not say")
    void updates() {
        lists.imported(
                PLAIN + ",Điện thoại,Vốn điều lệ (triệu đồng),Thành viên,Người đại diện",
                "HTX Một,1,05/6/2015,Tân Mỹ,Trồng trọt,0912 345 678,\"1,5\",12,Nguyễn Văn A");
        String[] later = {
            PLAIN + ",Điện thoại,Vốn điều lệ (triệu đồng),Thành viên,Người đại diện",
            "Hợp tác xã Một,1,2015,Xã Tân Mỹ,,0912345678,2,15,Trần Thị B"
        };
        Preview preview = lists.previewed(later);
        assertThat(whats(preview)).containsExactly(What.CHANGED);
        assertThat(changes(preview))
                .containsExactlyInAnyOrder(
                        "charter_capital: 1.500.000 → 2.000.000",
                        "members: 12 → 15",
                        "chair: Nguyễn Văn A → Trần Thị B");
        lists.imported(later);
        assertThat(lists.only().registration().business().sector()).isEqualTo("crops");
        assertThat(lists.only().registration().charterCapital()).contains(2_000_000L);
        assertThat(lists.only().officers().getFirst().name()).isEqualTo("Trần Thị B");
        assertThat(whats(lists.previewed(later))).containsExactly(What.SAME);
        assertThat(lists.registry.countsAgree()).isTrue();
    }

    @Test
    @DisplayName("a state that is otherwise becomes an event of its day; of one that is gone nothing is told twice")
    void states() {
        RegistrantId one = there("HTX Một", "1");
        lists.imported("Mã số,Tên,Tình trạng,Ngày giải thể", "1,HTX Một,Giải thể tự nguyện,01/3/2024");
        assertThat(lists.registry.stateOn(one, "2024-02-29")).isEqualTo(State.OPERATING);
        assertThat(lists.registry.stateOn(one, "2024-03-01")).isEqualTo(State.DISSOLVED);
        assertThat(whats(lists.previewed("Mã số,Tên,Tình trạng", "1,HTX Một,Đã giải thể")))
                .containsExactly(What.SAME);
    }

    @Test
    @DisplayName("rejects a state that does not say what happened, and one that cannot follow")
    void impossibleStates() {
        there("HTX Một", "1");
        there("HTX Hai", "2");
        lists.imported("Mã số,Tên,Tình trạng,Ngày giải thể", "2,HTX Hai,Giải thể bắt buộc,01/3/2024");
        assertThat(findings(
                        lists.previewed("Mã số,Tên,Tình trạng", "1,HTX Một,Đã giải thể", "2,HTX Hai,Đang hoạt động")))
                .containsExactly("C2 R-259", "C3 R-218");
    }

    @Test
    @DisplayName("rejects the whole file for one row, and tells how many findings there are and where the first is")
    void allOrNothing() {
        byte[] file = csv(PLAIN, "HTX Một,1,05/6/2015,Tân Mỹ,Trồng trọt", "HTX Hai,2,31/02/2015,Tân Mỹ,Trồng cây");
        Preview preview = lists.previewed(file);
        assertThat(whats(preview)).containsExactly(What.NEW, What.REFUSED);
        assertThat(findings(preview)).containsExactly("C3 R-256", "E3 R-259");
        var refused = lists.brought(file);
        assertThat(refusal(refused)).isEqualTo(RefusalCode.ROWS_REFUSED);
        assertThat(refused.toString())
                .contains("cell=C3")
                .contains("findings=2")
                .contains("rows=1");
        assertThat(lists.all()).isEmpty();
        assertThat(lists.registry.database.sql().fetchCount(REGISTRY_IMPORT)).isZero();
    }

    @Test
    @DisplayName("rejects new ones that lack what it takes: a name, a kind, a founding, a sector")
    void missing() {
        assertThat(findings(lists.previewed(PLAIN, ",1,2015,Tân Mỹ,Trồng trọt")))
                .containsExactly("A2 R-258", "2 R-258");
        assertThat(findings(lists.previewed(PLAIN, "Tân Tiến,1,2015,Tân Mỹ,Trồng trọt")))
                .containsExactly("2 R-258");
        assertThat(findings(lists.previewed(PLAIN, "HTX Một,1,,Tân Mỹ,Trồng trọt")))
                .containsExactly("C2 R-258");
        assertThat(findings(lists.previewed(PLAIN, "HTX Một,1,2015,Tân Mỹ,"))).containsExactly("E2 R-258");
    }

    @Test
    @DisplayName("a sector that is not written follows from the main line; lines in words are left out and named")
    void lines() {
        Preview preview = lists.previewed(
                "Tên,Ngày thành lập,Mã ngành", "HTX Một,2015,49321; 01110", "HTX Hai,2015,chạy xe và trồng rau");
        assertThat(findings(preview)).containsExactly("3 R-258");
        lists.imported("Tên,Ngày thành lập,Mã ngành", "HTX Một,2015,49321; 01110");
        assertThat(lists.only().registration().business().sector()).isEqualTo("transport");
        assertThat(lists.only().registration().business().lines()).containsExactly("49321", "01110");
    }

    @Test
    @DisplayName("rejects rows of another province by their cell, and whoever may only look")
    void reach() {
        lists.place = Optional.empty();
        lists.actor = TestRegistry.keeperOf(TestRegistry.BAC_GIANG);
        Preview preview = lists.previewed(
                PLAIN + ",Tỉnh",
                "HTX Một,1,2015,Tân Mỹ,Trồng trọt,",
                "HTX Hai,2,2015,Tân Mỹ,Trồng trọt,Bắc Giang",
                "HTX Ba,3,2015,Tân Mỹ,Trồng trọt,Hà Nội",
                "HTX Tư,4,2015,Tân Mỹ,Trồng trọt,Hà Nọi");
        assertThat(whats(preview)).containsExactly(What.NEW, What.NEW, What.REFUSED, What.REFUSED);
        assertThat(preview.findings()).extracting(Finding::cell).containsExactly("F4", "F5");
        assertThat(TestLists.first(preview).code()).isEqualTo(RefusalCode.ROW_ELSEWHERE);
        lists.actor = TestActors.at(Role.CLERK, TestRegistry.BAC_GIANG.value());
        assertThat(whats(lists.previewed(PLAIN, "HTX Một,1,2015,Tân Mỹ,Trồng trọt")))
                .containsExactly(What.REFUSED);
        assertThat(refusal(lists.brought(csv(PLAIN, "HTX Một,1,2015,Tân Mỹ,Trồng trọt"))))
                .isEqualTo(RefusalCode.PERMISSION_MISSING);
    }

    @Test
    @DisplayName(
            "an old name of a province is that of the day of each row's founding, whatever stands in the row before")
    void oldNames() {
        TestReorganizing by = new TestReorganizing(
                lists.registry.database,
                lists.registry.units,
                (before, after, change) -> new Reckoning.Reckoned(0, Optional.empty(), List.of()),
                lists.registry.clock);
        lists.registry.database.transaction().executeWithoutResult(status -> {
            UnitId formerly = TestReorganizing.founded(
                    by.found,
                    lists.actor,
                    UnitKind.PROVINCE,
                    "Hà Sơn Bình",
                    List.of(new Under(Tree.TERRITORY, UnitId.NATION)),
                    LocalDate.of(1975, 12, 27));
            by.dissolve
                    .decide(lists.actor, formerly, LocalDate.of(1991, 8, 12), TestReorganizing.decision("1991"))
                    .orElseThrow();
        });
        lists.place = Optional.empty();
        assertThat(whats(lists.previewed(
                        PLAIN + ",Tỉnh",
                        "HTX Một,1,01/03/2025,Chương Mỹ,Trồng trọt,Hà Sơn Bình",
                        "HTX Hai,2,01/03/1980,Chương Mỹ,Trồng trọt,Hà Sơn Bình",
                        "HTX Ba,3,02/03/2025,Chương Mỹ,Trồng trọt,Hà Sơn Bình")))
                .containsExactly(What.REFUSED, What.NEW, What.REFUSED);
    }

    @Test
    @DisplayName("rejects rows without a province where whoever brings them belongs to none")
    void noProvince() {
        lists.place = Optional.empty();
        assertThat(findings(lists.previewed(PLAIN, "HTX Một,1,2015,Tân Mỹ,Trồng trọt")))
                .containsExactly("2 R-263");
    }

    @Test
    @DisplayName("rejects a file of a day that is yet to come")
    void future() {
        ImportFile file = new ImportFile(
                "sổ.csv",
                csv(PLAIN, "HTX Một,1,2015,Tân Mỹ,Trồng trọt"),
                lists.registry.clock.today().plusDays(1),
                Optional.of(new UnitId("bac-giang")));
        assertThat(refusal(lists.preview.preview(lists.actor, file))).isEqualTo(RefusalCode.EVENT_IN_FUTURE);
    }

    @Test
    @DisplayName("another day of founding is told but not changed; another kind is rejected")
    void foundedOtherwise() {
        there("HTX Một", "1");
        Preview preview = lists.previewed("Tên,Mã số,Ngày thành lập", "HTX Một,1,02/01/2010");
        assertThat(whats(preview)).containsExactly(What.SAME);
        assertThat(preview.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.FOUNDED_OTHERWISE);
        assertThat(findings(lists.previewed("Tên,Mã số,Loại hình", "HTX Một,1,THT")))
                .containsExactly("C2 R-264");
    }
}
