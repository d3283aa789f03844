package vn.bodua.registry.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Units;
import vn.bodua.registry.Addition;
import vn.bodua.registry.EnterMany;
import vn.bodua.registry.Entered;
import vn.bodua.registry.KnownFiles;
import vn.bodua.registry.RegistrantId;

/**
 * Fills a registry to try things out with, province by province: first all unions, then all cooperatives, then all groups.
 * What is there already is left alone, so a load that was broken off goes on where it ended.
 */
@Component
public class LoadSampleRegistry {

    private static final String LOADER = "bodua demo";
    private static final long SEED = 2020;

    /** So many at least are entered in one transaction; with each of them the nation is counted anew. */
    private static final int AT_ONCE = 6_000;

    private static final int GROUPS_AT_ONCE = 15_000;

    private final EnterMany many;
    private final KnownFiles known;
    private final KnownUnits units;
    private final TransactionTemplate transaction;

    LoadSampleRegistry(EnterMany many, KnownFiles known, KnownUnits units, PlatformTransactionManager transactions) {
        this.many = many;
        this.known = known;
        this.units = units;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Is told how far it is. */
    public interface Progress {
        void at(int entered, int all);
    }

    /** @return how many were entered now */
    public int load(Progress progress) {
        return load(plan -> true, progress);
    }

    /** The first cooperative of the sample in a province, by the province's code in the list of 63; empty while it is not loaded. */
    public Optional<RegistrantId> firstIn(String province) {
        return ProvincePlan.shipped(units.now()).stream()
                .filter(plan -> plan.code().equals(province))
                .findFirst()
                .flatMap(plan -> known.withNumber(SampleProvince.number(plan, SampleKind.AGRICULTURE, 0)));
    }

    int load(Predicate<ProvincePlan> which, Progress progress) {
        Units now = units.now();
        return new Loading(ProvincePlan.shipped(now).stream().filter(which).toList(), now, progress).load();
    }

    /** One run of it. */
    private final class Loading {
        private final Actor loader = Actors.job(LOADER, "");
        private final List<ProvincePlan> plans;
        private final Progress progress;
        private final Map<String, SampleProvince> provinces = new HashMap<>();
        private final int all;
        private int done;
        private int entered;

        Loading(List<ProvincePlan> plans, Units units, Progress progress) {
            this.plans = plans;
            this.progress = progress;
            plans.forEach(plan -> provinces.put(plan.code(), new SampleProvince(plan, units, SEED)));
            this.all = plans.stream().mapToInt(ProvincePlan::all).sum();
        }

        int load() {
            Map<String, List<RegistrantId>> unions = new HashMap<>();
            plans.forEach(plan -> unions.put(plan.code(), List.of()));
            each(SampleKind.UNION, Integer.MAX_VALUE, (code, province) -> province.unions(), unions);
            each(
                    SampleKind.AGRICULTURE,
                    AT_ONCE,
                    (code, province) -> province.cooperatives(Objects.requireNonNull(unions.get(code))),
                    new HashMap<>());
            each(SampleKind.GROUP, GROUPS_AT_ONCE, (code, province) -> province.groups(), new HashMap<>());
            return entered;
        }

        /** Enters what a province has of a kind, several provinces at once; each kind of a province is there whole or not. */
        private void each(
                SampleKind kind,
                int atOnce,
                BiFunction<String, SampleProvince, List<Addition>> having,
                Map<String, List<RegistrantId>> ids) {
            Map<String, List<Addition>> waiting = new LinkedHashMap<>();
            for (ProvincePlan plan : plans) {
                SampleProvince province = Objects.requireNonNull(provinces.get(plan.code()));
                List<Addition> its = having.apply(plan.code(), province);
                if (!its.isEmpty()
                        && known.withNumber(SampleProvince.number(plan, kind, 0))
                                .isPresent()) {
                    done += its.size();
                    ids.put(plan.code(), known(plan, kind, its.size()));
                } else {
                    waiting.put(plan.code(), its);
                }
                boolean last = plan.equals(plans.getLast());
                if (last || waiting.values().stream().mapToInt(List::size).sum() >= atOnce) {
                    enter(waiting, ids);
                    waiting.clear();
                }
            }
        }

        private List<RegistrantId> known(ProvincePlan plan, SampleKind kind, int many) {
            return kind == SampleKind.UNION
                    ? IntStream.range(0, many)
                            .mapToObj(i -> known.withNumber(SampleProvince.number(plan, kind, i)))
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
        }

        private void enter(Map<String, List<Addition>> waiting, Map<String, List<RegistrantId>> ids) {
            List<Addition> additions =
                    waiting.values().stream().flatMap(List::stream).toList();
            if (!additions.isEmpty()) {
                List<Entered> now = Objects.requireNonNull(transaction.execute(status -> {
                    many.alone();
                    return many.enter(loader, many.check(loader, additions)).orElseThrow();
                }));
                int from = 0;
                for (Map.Entry<String, List<Addition>> one : waiting.entrySet()) {
                    int until = from + one.getValue().size();
                    ids.put(
                            one.getKey(),
                            now.subList(from, until).stream()
                                    .map(Entered::registrant)
                                    .toList());
                    from = until;
                }
                entered += now.size();
                done += now.size();
            }
            progress.at(done, all);
        }
    }
}
