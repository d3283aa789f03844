package vn.bodua.narrative.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Indicator;
import vn.bodua.language.Table;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/** Any unit, any period, any of the dictionary's indicators with any of their parts: as a ledger might hold them. */
final class RandomMaterial {

    /** What does not read back even by itself; {@code narrative/not-read-back.csv} says why. */
    static final Set<String> NOT_READ_BACK = notReadBack();

    private static final List<Qualifier> QUALIFIERS =
            List.of(Qualifier.OVER, Qualifier.ABOUT, Qualifier.UNDER, Qualifier.ESTIMATE);

    private final Random random;
    private final List<Material.Entry> entries = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private Unit unit;
    private Period period;

    private RandomMaterial(long seed) {
        random = new Random(seed);
        period = period();
        unit = unit();
    }

    static Material of(long seed) {
        return new RandomMaterial(seed).build();
    }

    static boolean readsBack(String indicator, String breakdown) {
        return !NOT_READ_BACK.contains(indicator + "[" + breakdown + "]")
                && !NOT_READ_BACK.contains(indicator + "[*]")
                && (breakdown.isEmpty() || !NOT_READ_BACK.contains(indicator + "[+]"));
    }

    private Material build() {
        List<Indicator> indicators = new ArrayList<>(MaterialBuilder.DICTIONARY.indicators().stream()
                .filter(i -> readsBack(i.code(), ""))
                .toList());
        Collections.shuffle(indicators, random);
        indicators.subList(0, 1 + random.nextInt(12)).forEach(this::about);
        return new Material(unit, period, entries, List.of());
    }

    private void about(Indicator indicator) {
        if (random.nextInt(10) < 8) {
            add(indicator, "", period, Material.Kind.VALUE, qualifier());
        }
        if (random.nextInt(10) < 4) {
            add(indicator, "", period.samePeriodLastYear(), Material.Kind.VALUE, Qualifier.EXACT);
        }
        if (random.nextInt(10) < 3) {
            add(indicator, "", period.yearOfEnd(), Material.Kind.TARGET, Qualifier.EXACT);
        }
        if (random.nextInt(10) < 2) {
            add(indicator, "", Period.year(period.last().getYear() + 1), Material.Kind.TARGET, Qualifier.EXACT);
        }
        if (random.nextInt(10) < 4 && !indicator.dimensions().isEmpty()) {
            parts(indicator);
        }
        if (unit.kind() == UnitKind.CLUSTER && random.nextInt(10) < 2) {
            places(indicator);
        }
    }

    private void parts(Indicator indicator) {
        String dimension =
                indicator.dimensions().get(random.nextInt(indicator.dimensions().size()));
        List<String> codes = new ArrayList<>(MaterialBuilder.DICTIONARY.items().stream()
                .filter(i -> i.dimension().equals(dimension) && readsBack(indicator.code(), i.code()))
                .map(i -> i.code())
                .toList());
        Collections.shuffle(codes, random);
        codes.subList(0, Math.min(codes.size(), 1 + random.nextInt(4))).forEach(code -> {
            // "lĩnh vực xây dựng ước đạt" is read as the verb, to build.
            add(
                    indicator,
                    code,
                    period,
                    Material.Kind.VALUE,
                    code.equals("construction") ? Qualifier.EXACT : qualifier());
            if (random.nextInt(10) < 2) {
                add(indicator, code, period.samePeriodLastYear(), Material.Kind.VALUE, Qualifier.EXACT);
            }
        });
    }

    private void places(Indicator indicator) {
        for (Unit place : MaterialBuilder.UNITS.parts(unit.id(), period.last())) {
            // "Điện" in its name is read as the sector of electricity.
            if (place.id().value().equals("dien-bien")) {
                continue;
            }
            add(place.nameOn(period.last()).name(), indicator, "", period, Material.Kind.VALUE, Qualifier.EXACT);
        }
    }

    private void add(Indicator indicator, String breakdown, Period when, Material.Kind kind, Qualifier qualifier) {
        add(unit.nameOn(period.last()).name(), indicator, breakdown, when, kind, qualifier);
    }

    private void add(
            String of, Indicator indicator, String breakdown, Period when, Material.Kind kind, Qualifier qualifier) {
        entries.add(new Material.Entry(
                of,
                indicator.code(),
                Breakdown.ofCode(breakdown),
                when,
                kind,
                Quantity.of(amount(indicator), indicator.measure(), qualifier),
                "",
                ""));
    }

    /** A number that no other entry has: a number said twice of one thing is one statement. */
    private BigDecimal amount(Indicator indicator) {
        BigDecimal amount;
        do {
            amount = indicator.isShare()
                    ? BigDecimal.valueOf(1 + random.nextInt(9999), 2)
                    : indicator.isMoney() ? money(indicator) : BigDecimal.valueOf(count());
        } while (!numbers.add(amount.stripTrailingZeros().toPlainString()));
        return amount;
    }

    private BigDecimal money(Indicator indicator) {
        long unitOfMoney = indicator.isAverage()
                ? 100_000
                : List.of(1_000_000L, 100_000_000L, 1_000_000_000L).get(random.nextInt(3));
        return BigDecimal.valueOf((2 + random.nextInt(9_999)) * unitOfMoney);
    }

    private long count() {
        long most = (long) Math.pow(10, 1 + random.nextInt(6));
        return 2 + random.nextLong(most);
    }

    private Qualifier qualifier() {
        return random.nextInt(100) < 12 ? QUALIFIERS.get(random.nextInt(QUALIFIERS.size())) : Qualifier.EXACT;
    }

    private Period period() {
        int year = 2016 + random.nextInt(9);
        return switch (random.nextInt(6)) {
            case 0, 1 -> Period.half(year, 1);
            case 2 -> Period.quarter(year, 1);
            case 3 -> Period.quarter(year, 2 + random.nextInt(3));
            case 4 -> Period.toMonth(year, 9);
            default -> Period.year(year);
        };
    }

    private Unit unit() {
        UnitKind kind =
                List.of(UnitKind.NATION, UnitKind.PROVINCE, UnitKind.CLUSTER).get(random.nextInt(3));
        List<Unit> units = MaterialBuilder.UNITS.all().stream()
                .filter(u -> u.kind() == kind && u.existsOn(period.last()))
                .toList();
        return Optional.of(units)
                .filter(u -> !u.isEmpty())
                .map(u -> u.get(random.nextInt(u.size())))
                .orElseGet(() -> MaterialBuilder.UNITS.get(vn.bodua.organization.UnitId.NATION));
    }

    private static Set<String> notReadBack() {
        Set<String> cells = new HashSet<>();
        Table.shipped("/narrative/not-read-back.csv")
                .forEach(r -> cells.add(r.get("indicator") + "[" + r.get("breakdown") + "]"));
        return cells;
    }
}
