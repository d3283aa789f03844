package vn.bodua.registry.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When the cooperatives of a province were founded and ended, so that they are as many as its plan says on every day of it. */
final class Births {

    private static final LocalDate FIRST = LocalDate.of(2004, 7, 1);
    /** Since when the law of 2012 holds. */
    static final LocalDate LAW_2012 = LocalDate.of(2013, 7, 1);

    private static final LocalDate BEFORE_2017 = LocalDate.of(2016, 12, 31);

    private final ProvincePlan plan;
    private final Dice dice;
    private final List<Birth> births = new ArrayList<>();

    /**
     * One cooperative.
     *
     * @param stopped whether its work stopped before the day of the plan and was not taken up again
     * @param converted whether it was registered again under the law of 2012, if it is older than that
     */
    record Birth(SampleKind kind, LocalDate founded, Optional<LocalDate> ended, boolean stopped, boolean converted) {

        boolean thereOn(LocalDate day) {
            return !day.isBefore(founded) && ended.map(day::isBefore).orElse(true);
        }
    }

    private Births(ProvincePlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
    }

    static List<Birth> of(ProvincePlan plan, Dice dice) {
        Births births = new Births(plan, dice);
        births.old();
        births.recent();
        births.gone();
        return births.births;
    }

    /** Those of before 2019; of these some ended in the first half of 2020, some stopped, some were never converted. */
    private void old() {
        int since = plan.count("new_q2_2019") + plan.count("new_h2_2019") + plan.count("new_h1_2020");
        int otherSince = plan.count("new_non_agriculture");
        int ended = plan.count("ended");
        int farming = plan.count("agriculture") + ended - plan.count("new_q1_2019") - (since - otherSince);
        int other = plan.count("non_agriculture") - otherSince;
        int young = plan.count("new_2017_2018");
        int youngOther = young * other / (farming + other);
        found(SampleKind.AGRICULTURE, young - youngOther, LocalDate.of(2017, 1, 1), LocalDate.of(2018, 12, 31));
        found(SampleKind.NON_AGRICULTURE, youngOther, LocalDate.of(2017, 1, 1), LocalDate.of(2018, 12, 31));
        int first = births.size();
        found(SampleKind.AGRICULTURE, farming - young + youngOther, FIRST, BEFORE_2017);
        found(SampleKind.NON_AGRICULTURE, other - youngOther, FIRST, BEFORE_2017);
        found(SampleKind.CREDIT_FUND, plan.count("credit_fund"), FIRST, BEFORE_2017);
        int stopped = plan.count("stopped");
        int unconverted = plan.count("not_converted");
        for (int i = first; i < births.size(); i++) {
            Birth birth = births.get(i);
            boolean ends = i < first + ended;
            boolean stops = !ends && birth.kind() != SampleKind.CREDIT_FUND && stopped > 0;
            boolean stays =
                    !ends && !stops && unconverted > 0 && birth.founded().isBefore(LAW_2012);
            stopped -= stops ? 1 : 0;
            unconverted -= stays ? 1 : 0;
            births.set(
                    i,
                    new Birth(
                            birth.kind(),
                            birth.founded(),
                            ends
                                    ? Optional.of(dice.day(LocalDate.of(2020, 1, 2), ProvincePlan.DAY.minusDays(1)))
                                    : Optional.empty(),
                            stops,
                            !stays));
        }
    }

    private void recent() {
        found(SampleKind.AGRICULTURE, plan.count("new_q1_2019"), LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31));
        int q2 = plan.count("new_q2_2019");
        int h2 = plan.count("new_h2_2019");
        int h1 = plan.count("new_h1_2020");
        int other = plan.count("new_non_agriculture");
        int all = q2 + h2 + h1;
        for (int i = 0; i < all; i++) {
            // spread evenly among the others
            boolean isOther = (i + 1) * other / all > i * other / all;
            SampleKind kind = isOther ? SampleKind.NON_AGRICULTURE : SampleKind.AGRICULTURE;
            if (i < q2) {
                found(kind, 1, LocalDate.of(2019, 4, 1), LocalDate.of(2019, 6, 30));
            } else if (i < q2 + h2) {
                found(kind, 1, LocalDate.of(2019, 7, 1), LocalDate.of(2019, 12, 31));
            } else {
                found(kind, 1, LocalDate.of(2020, 1, 1), ProvincePlan.DAY);
            }
        }
        found(SampleKind.AGRICULTURE, plan.count("new_h2_2020"), LocalDate.of(2020, 7, 1), LocalDate.of(2020, 11, 20));
        found(SampleKind.AGRICULTURE, plan.count("new_2021"), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    }

    /** Those that ended long before, so that the list has some. */
    private void gone() {
        for (int i = 0; i < plan.longGone(); i++) {
            LocalDate founded = dice.day(FIRST, LocalDate.of(2011, 12, 31));
            births.add(new Birth(
                    SampleKind.AGRICULTURE,
                    founded,
                    Optional.of(dice.day(LocalDate.of(2014, 1, 1), LocalDate.of(2018, 12, 31))),
                    false,
                    false));
        }
    }

    private void found(SampleKind kind, int many, LocalDate from, LocalDate to) {
        for (int i = 0; i < many; i++) {
            births.add(new Birth(kind, dice.day(from, to), Optional.empty(), false, true));
        }
    }
}
