package vn.bodua.cli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.database.MeasureCopy;
import vn.bodua.database.ScratchFolder;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitKind;
import vn.bodua.registry.MeasureCounts;
import vn.bodua.registry.importing.Column;
import vn.bodua.registry.importing.ImportFile;
import vn.bodua.registry.importing.ImportRegistrants;
import vn.bodua.registry.importing.Preview;
import vn.bodua.registry.importing.PreviewImport;
import vn.bodua.settings.Settings;
import vn.bodua.time.BusinessClock;

/** A workbook of made-up cooperatives through preview and import, of one province and of all, beside COPY of the same values. */
final class ImportBench {

    private static final double MEGABYTE = 1024.0 * 1024;
    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    private static final int OPENING_DAYS = 6_000;
    private static final List<String> SYLLABLES =
            List.of("Tân Tiến Hòa Bình An Phú Thành Công Đồng Tâm Xuân Lộc Yên Thịnh Minh Khai Hưng Long".split(" "));
    private static final List<String> KINDS = List.of("HTX", "HTX DVNN", "Hợp tác xã", "HTX vận tải");
    private static final List<String> SECTORS = List.of("Trồng trọt", "Chăn nuôi", "Thủy sản", "Giao thông vận tải");
    private static final List<Column> COLUMNS = List.of(
            Column.NAME,
            Column.NUMBER,
            Column.CERTIFICATE_DAY,
            Column.FOUNDED,
            Column.STREET,
            Column.COMMUNE,
            Column.PROVINCE,
            Column.PHONE,
            Column.EMAIL,
            Column.CHAIR,
            Column.SECTOR,
            Column.LINES,
            Column.CHARTER_CAPITAL,
            Column.CAPITAL,
            Column.MEMBERS,
            Column.WORKERS,
            Column.STATE);

    List<Measurement> seconds(int rows) throws IOException {
        List<Measurement> measured = new ArrayList<>();
        measured.addAll(seconds(rows, false));
        measured.addAll(seconds(rows, true));
        return measured;
    }

    private static List<Measurement> seconds(int rows, boolean nation) throws IOException {
        try (ScratchFolder scratch =
                        ScratchFolder.in(Path.of(System.getProperty("java.io.tmpdir")), "measure-import-");
                ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties(Map.of(
                                "bodua.settings",
                                Settings.read(
                                        Map.of(
                                                "BODUA_HOME",
                                                scratch.path().resolve("home").toString()),
                                        Map.of()),
                                "logging.level.root",
                                "error"))
                        .run()) {
            List<String> provinces = context.getBean(KnownUnits.class).now().all().stream()
                    .filter(u -> u.kind() == UnitKind.PROVINCE)
                    .filter(u -> u.existsOn(context.getBean(BusinessClock.class).today()))
                    .map(u -> u.nameOn(FIRST).name())
                    .limit(nation ? Integer.MAX_VALUE : 1)
                    .toList();
            List<List<Object>> table = table(rows, provinces);
            double copy = copy(table);
            ImportFile file = new ImportFile(
                    "bench.xlsx",
                    workbook(table),
                    context.getBean(BusinessClock.class).today(),
                    Optional.empty());
            List<Measurement> measured =
                    new ArrayList<>(measured(context, file, nation ? " of the nation" : " of a province", copy, rows));
            if (nation) {
                measured.addAll(counts(context, rows));
            }
            return measured;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<Measurement> measured(
            ConfigurableApplicationContext context, ImportFile file, String of, double copy, int rows) {
        Actor actor = Actors.job("bench", "");
        PreviewImport preview = context.getBean(PreviewImport.class);
        ImportRegistrants bring = context.getBean(ImportRegistrants.class);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        Preview seen = preview.preview(actor, file).orElseThrow();
        double previewed = since(begin);
        begin = System.nanoTime();
        bring.bring(actor, file).orElseThrow();
        double imported = since(begin);
        double own = (threads.getCurrentThreadCpuTime() - worked) / 1e9;
        double peak =
                heap().stream().mapToDouble(p -> p.getPeakUsage().getUsed()).sum() / MEGABYTE;
        begin = System.nanoTime();
        bring.bring(actor, file).orElseThrow();
        double again = since(begin);
        Optional<Measurement.Limit> bare = Optional.of(new Measurement.Limit("COPY of the values", copy));
        String what = seen.count(Preview.What.NEW) + " rows" + of;
        return List.of(
                new Measurement("import, preview of " + what, previewed, "s", "none set", bare),
                new Measurement("import of " + what, imported, "s", "none set", bare),
                new Measurement("preview and import of " + what, previewed + imported, "s", "≤ 20", bare),
                new Measurement("of that the program's own work", own, "s of CPU", "none set", Optional.empty()),
                new Measurement("import again, all the same, " + what, again, "s", "none set", bare),
                new Measurement("import, rows", rows / imported, "rows/s", "none set", Optional.empty()),
                new Measurement("import, peaks of heap pools", peak, "MB", "≤ 512", Optional.empty()));
    }

    private static List<Measurement> counts(ConfigurableApplicationContext context, int rows) {
        MeasureCounts.Measured m = MeasureCounts.measure(context, Actors.job("bench", ""));
        return List.of(
                new Measurement(
                        "full recount of %d × %d periods".formatted(rows, m.periods()),
                        m.everything(),
                        "s",
                        "none set",
                        Optional.empty()),
                new Measurement("figures that it corrects", m.entered(), "figures", "0", Optional.empty()),
                events("recount after an event of this year", m.recounts(), "≤ 50"),
                events("recount after one that changes all periods", m.recountsOfAll(), "≤ 50"),
                events("recording an event of this year", m.acts(), "none set"),
                events("recording one that changes all periods", m.actsOfAll(), "none set"));
    }

    private static Measurement events(String what, List<Double> seconds, String goal) {
        return new Measurement(what + ", median", Measurement.median(seconds) * 1e3, "ms", goal, Optional.empty());
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static List<List<Object>> table(int rows, List<String> provinces) {
        Random random = new Random(7);
        List<List<Object>> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            LocalDate founded = FIRST.plusDays(random.nextInt(OPENING_DAYS));
            table.add(List.of(
                    one(random, KINDS) + " " + one(random, SYLLABLES) + " " + one(random, SYLLABLES),
                    String.format(Locale.ROOT, "24%08d", i),
                    founded,
                    founded,
                    "Thôn " + random.nextInt(20),
                    one(random, SYLLABLES) + " " + one(random, SYLLABLES),
                    provinces.get(i % provinces.size()),
                    String.format(Locale.ROOT, "09%08d", i),
                    "htx" + i + "@example.vn",
                    "Nguyễn Văn " + one(random, SYLLABLES),
                    one(random, SECTORS),
                    "01110",
                    random.nextInt(5_000) * 1_000_000L,
                    random.nextInt(20_000) * 1_000_000L,
                    random.nextInt(7, 900),
                    random.nextInt(60),
                    "Đang hoạt động"));
        }
        return table;
    }

    private static <T> T one(Random random, List<T> of) {
        return Objects.requireNonNull(of.get(random.nextInt(of.size())));
    }

    private static double copy(List<List<Object>> table) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        table.forEach(row -> rows.append(
                        String.join(",", row.stream().map(Object::toString).toList()))
                .append('\n'));
        return MeasureCopy.seconds(Path.of(System.getProperty("java.io.tmpdir")), rows.toString(), COLUMNS.size());
    }

    private static byte[] workbook(List<List<Object>> table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, COLUMNS.get(c).heading());
            }
            for (int r = 0; r < table.size(); r++) {
                for (int c = 0; c < COLUMNS.size(); c++) {
                    switch (table.get(r).get(c)) {
                        case LocalDate day -> {
                            sheet.value(r + 1, c, day);
                            sheet.style(r + 1, c).format("dd/mm/yyyy").set();
                        }
                        case Number number -> sheet.value(r + 1, c, number);
                        default -> sheet.value(r + 1, c, table.get(r).get(c).toString());
                    }
                }
            }
            workbook.finish();
        }
        return bytes.toByteArray();
    }
}
