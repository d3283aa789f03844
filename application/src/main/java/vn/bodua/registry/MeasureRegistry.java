package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.UNIT;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Jurisdiction;
import vn.bodua.access.Reach;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.DateRange;
import vn.bodua.database.GatherStatistics;
import vn.bodua.database.Migrations;
import vn.bodua.database.OwnersDatabase;
import vn.bodua.database.ScratchFolder;
import vn.bodua.organization.Decisions;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.time.BusinessClock;

/** Measures the registry on made-up files in a scratch database: entering them, and the list after each keystroke. */
public final class MeasureRegistry {

    private static final int BATCH = 500;
    private static final int TIMES = 5;
    private static final int PAGE = 50;
    private static final int OPENING_DAYS = 6_000;
    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);

    private static final List<String> KINDS = List.of(
            "Hợp tác xã", "HTX", "HTX DVNN", "Hợp tác xã Dịch vụ nông nghiệp", "HTX Nông nghiệp", "HTX Vận tải");
    private static final List<String> SYLLABLES = List.of(("Tân Tiến Hòa Bình An Phú Thành Công Đồng Tâm Xuân Lộc Yên "
                    + "Thịnh Minh Khai Hưng Long Quang Trung Vĩnh Phúc Đại Nghĩa Sơn Hà Thanh Mai Cẩm Giang Bảo Lâm Nam Cường")
            .split(" "));
    private static final List<String> PEOPLE =
            List.of("Nguyễn Văn", "Nguyễn Thị", "Trần Văn", "Lê Thị", "Phạm Văn", "Hoàng Thị", "Đỗ Văn", "Vũ Thị");
    private static final List<String> SECTORS = List.of("crops", "livestock", "fishery", "transport", "trade_services");

    /** What people type, letter by letter. */
    private static final List<String> TYPED = List.of(
            "htx dvnn tân tiến", "nguyễn văn mai", "24000123", "hòa bình", "bắc giang tan", "hop tac xa thanh cong");

    private MeasureRegistry() {}

    /**
     * What was measured.
     *
     * @param perSecond files entered a second, each with a census, in one transaction
     * @param keystrokes seconds of each list, the shortest first
     * @param slowest what was typed when the list took longest
     * @param place seconds of the list of one place on a day that is past
     */
    public record Measured(double perSecond, List<Double> keystrokes, String slowest, double place) {

        public double percentile(int percent) {
            return keystrokes.get(Math.min(keystrokes.size() - 1, keystrokes.size() * percent / 100));
        }
    }

    /** Enters so many files and searches them. */
    public static Measured measure(Path parent, int files) throws IOException, SQLException {
        try (ScratchFolder scratch = ScratchFolder.in(parent, "measure-registry-");
                OwnersDatabase database = OwnersDatabase.open(scratch.path().resolve("home"), Map.of())) {
            DatabaseConnection application = Migrations.migrate(database.owner(), database.applicationPassword());
            try (CloseableDSLContext sql = DSL.using(application.url(), application.user(), application.password())) {
                Units units = ShippedUnits.load();
                double perSecond = files / enter(sql, units, files);
                GatherStatistics.of(database.owner());
                return searched(sql, units, perSecond);
            }
        }
    }

    private static double enter(DSLContext sql, Units units, int files) {
        units.all()
                .forEach(u -> sql.insertInto(UNIT)
                        .set(UNIT.ID, u.id().value())
                        .set(UNIT.KIND, u.kind().code())
                        .set(UNIT.EXISTENCE, DateRange.ALWAYS)
                        .execute());
        long begin = System.nanoTime();
        sql.transaction(transaction -> enter(transaction.dsl(), units, new Random(7), files));
        return seconds(begin);
    }

    private static void enter(DSLContext sql, Units units, Random random, int files) {
        BusinessClock clock = BusinessClock.system();
        LifeTables lives = new LifeTables(sql, new Decisions(sql));
        CensusTables censuses = new CensusTables(sql);
        ResultsTables results = new ResultsTables(sql);
        RegistryRows rows = new RegistryRows(lives, censuses, results);
        RegistryProjection projection = new RegistryProjection(sql, KnownUnits.always(units), clock);
        List<Unit> provinces =
                units.all().stream().filter(u -> u.kind() == UnitKind.PROVINCE).toList();
        for (int from = 0; from < files; from += BATCH) {
            int many = Math.min(BATCH, files - from);
            List<RegistrantId> opened =
                    lives.open(Collections.nCopies(many, LegalKind.COOPERATIVE), clock.now(), "bench");
            List<EntryDraft> drafts = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                LocalDate founded = FIRST.plusDays(random.nextInt(OPENING_DAYS));
                drafts.add(EntryDraft.of(
                        opened.get(i),
                        new Told(
                                List.of(new Happening(
                                        founded, new LifeEvent.Founded(registration(random, from + i, provinces)))),
                                List.of(census(random, founded)),
                                List.of())));
            }
            Map<RegistrantId, LegalKind> kinds = new LinkedHashMap<>();
            opened.forEach(id -> kinds.put(id, LegalKind.COOPERATIVE));
            projection.project(rows.insert(drafts, kinds, clock.now(), "bench").begun());
        }
    }

    private static Measured searched(DSLContext sql, Units units, double perSecond) {
        BusinessClock clock = BusinessClock.system();
        FindRegistrants find = new FindRegistrants(sql, eachItsOwn(), clock);
        Actor actor = Actors.job("bench", "");
        List<Double> keystrokes = new ArrayList<>();
        String slowest = "";
        double longest = 0;
        for (int time = 0; time < TIMES; time++) {
            for (String typed : TYPED) {
                for (int letters = 0; letters <= typed.length(); letters++) {
                    String words = typed.substring(0, letters);
                    double seconds = seconds(
                            find, actor, Wanted.allOn(clock.today(), PAGE).with(words));
                    // the first time nothing is in memory yet
                    if (time > 0) {
                        keystrokes.add(seconds);
                        slowest = seconds > longest ? words : slowest;
                        longest = Math.max(longest, seconds);
                    }
                }
            }
        }
        keystrokes.sort(null);
        Unit place = units.all().stream()
                .filter(u -> u.kind() == UnitKind.PROVINCE)
                .findFirst()
                .orElseThrow();
        double past = seconds(
                find,
                actor,
                Wanted.allOn(FIRST.plusDays(OPENING_DAYS / 2), PAGE).in(place.id()));
        return new Measured(perSecond, keystrokes, slowest, past);
    }

    private static double seconds(FindRegistrants find, Actor actor, Wanted wanted) {
        long begin = System.nanoTime();
        find.find(actor, wanted).orElseThrow();
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Registration registration(Random random, int number, List<Unit> provinces) {
        String name = String.join(" ", one(random, KINDS), one(random, SYLLABLES), one(random, SYLLABLES));
        return new Registration(
                Registration.Names.of(number % 3 == 0 ? name + " " + number % 100 : name),
                String.format(Locale.ROOT, "24%08d", number),
                Optional.empty(),
                Registration.Address.in(
                        one(random, provinces).id(), one(random, SYLLABLES) + " " + one(random, SYLLABLES)),
                Registration.Contact.NONE,
                Registration.Business.in(one(random, SECTORS)),
                Optional.of(random.nextInt(5_000) * 1_000_000L),
                Optional.empty(),
                false,
                random.nextBoolean());
    }

    private static Census census(Random random, LocalDate founded) {
        List<Census.Officer> officers = Stream.of(Position.CHAIR, Position.DIRECTOR)
                .map(position -> new Census.Officer(position, one(random, PEOPLE) + " " + one(random, SYLLABLES)))
                .toList();
        return new Census(
                founded,
                Map.of(
                        CensusItem.MEMBERS, (long) random.nextInt(7, 900),
                        CensusItem.WORKERS, (long) random.nextInt(60),
                        CensusItem.CAPITAL, random.nextInt(20_000) * 1_000_000L),
                List.of(),
                officers);
    }

    private static <T> T one(Random random, List<T> of) {
        return Objects.requireNonNull(of.get(random.nextInt(of.size())));
    }

    private static Jurisdiction eachItsOwn() {
        return new Jurisdiction() {
            @Override
            public Reach reachOf(String unit, LocalDate day) {
                return new Reach.Only(Set.copyOf(Arrays.asList(unit)));
            }

            @Override
            public boolean exists(String unit) {
                return true;
            }
        };
    }
}
