package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.bodua.organization.UnitId;

/** What might happen to a cooperative, by chance; most of it impossible. */
final class AnyLife {

    static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    static final int DAYS = 7_000;

    private static final List<String> SECTORS = List.of("crops", "fishery", "transport", "industry_handicraft");

    private AnyLife() {}

    static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /** Some happenings, from one to three, each as likely on a day between others as after them. */
    static List<Happening> anything(Random random, List<RegistrantId> unions) {
        List<Happening> happenings = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            happenings.add(new Happening(day(random), event(random, unions)));
        }
        return happenings;
    }

    private static LifeEvent event(Random random, List<RegistrantId> unions) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> new LifeEvent.Founded(registration(random));
            case 2, 3 -> new LifeEvent.Changed(registration(random));
            case 4 -> new LifeEvent.Reregistered(registration(random), Law.values()[random.nextInt(3)]);
            case 5, 6 -> new LifeEvent.Suspended("Thiếu vốn");
            case 7, 8 -> new LifeEvent.Resumed();
            case 9 ->
                random.nextInt(4) == 0
                        ? new LifeEvent.Dissolved(LifeEvent.Way.COMPULSORY)
                        : new LifeEvent.Changed(registration(random));
            case 10 -> new LifeEvent.Joined(new UnitId("bac-giang"), Affiliation.Kind.values()[random.nextInt(2)]);
            case 11 -> new LifeEvent.Left("Xin ra");
            case 12 -> new LifeEvent.JoinedUnion(unions.get(random.nextInt(unions.size())));
            default -> new LifeEvent.LeftUnion(unions.get(random.nextInt(unions.size())));
        };
    }

    static Registration registration(Random random) {
        Registration named = TestLife.named("HTX DVNN Số " + random.nextInt(1_000));
        return new Registration(
                named.names(),
                "",
                Optional.empty(),
                Registration.Address.in(new UnitId(random.nextBoolean() ? "bac-giang" : "ha-noi"), "Tân Tiến"),
                named.contact(),
                Registration.Business.in(SECTORS.get(random.nextInt(SECTORS.size()))),
                random.nextBoolean() ? Optional.of((long) random.nextInt(1_000_000)) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(Law.values()[random.nextInt(3)]) : Optional.empty(),
                false,
                random.nextBoolean());
    }
}
