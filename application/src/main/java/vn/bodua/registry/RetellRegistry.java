package vn.bodua.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.bodua.database.generated.Tables.REGISTRY_TOLD;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.language.Table;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Succession;
import vn.bodua.organization.Units;
import vn.bodua.time.BusinessClock;
import vn.bodua.upload.Fingerprint;

/**
 * Tells anew how all stand, by which words they are found and what is counted of them, where that is told by something else
 * than the last time: rules and words that came with a release, boundaries that a reorganization changed or will have changed
 * when its day comes. An entry alone tells only those that it is about.
 */
@Component
public class RetellRegistry {

    private static final String BY = "retell-registry";

    /** To be raised with every change of code that tells lives, words or counts otherwise. */
    private static final int HOW = 1;

    private static final List<String> RULES = List.of(
            "size-rules.csv",
            "vsic.csv",
            "sector-map.csv",
            "assessment-rules.csv",
            "indicators.csv",
            "breakdowns.csv",
            "exhaustive.csv");

    private final DSLContext sql;
    private final LifeTables lives;
    private final Dossiers dossiers;
    private final RegistryProjection projection;
    private final RegistryCounts counts;
    private final KnownUnits units;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final SizeRules sizes = SizeRules.shipped();

    RetellRegistry(
            DSLContext sql,
            LifeTables lives,
            Dossiers dossiers,
            RegistryProjection projection,
            RegistryCounts counts,
            KnownUnits units,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.lives = lives;
        this.dossiers = dossiers;
        this.projection = projection;
        this.counts = counts;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Some files at a time, so that whoever enters something meanwhile waits a second and not for all of it. Broken off, it
     * begins anew the next time.
     *
     * @return how many files were told; 0 where nothing is otherwise
     */
    public int whereOtherwise() {
        String basis = basis();
        if (toldBy().equals(Optional.of(basis))) {
            return 0;
        }
        List<RegistrantId> all = lives.all();
        for (List<RegistrantId> some : ManyRows.inParts(all, ManyRows.FILES)) {
            transaction.executeWithoutResult(in -> {
                lives.oneAtATime();
                projection.project(dossiers.of(some));
            });
        }
        transaction.executeWithoutResult(in -> {
            counts.everything(counts.periods(), BY);
            sql.insertInto(REGISTRY_TOLD)
                    .set(REGISTRY_TOLD.BASIS, basis)
                    .set(REGISTRY_TOLD.TOLD_AT, clock.now().atOffset(ZoneOffset.UTC))
                    .execute();
        });
        return all.size();
    }

    private Optional<String> toldBy() {
        return sql.selectFrom(REGISTRY_TOLD)
                .orderBy(REGISTRY_TOLD.ID.desc())
                .limit(1)
                .fetchOptional(REGISTRY_TOLD.BASIS);
    }

    private String basis() {
        LocalDate today = clock.today();
        Units now = units.now();
        Stream<String> come = Stream.concat(
                        sizes.changes().stream(), now.successions().stream().map(Succession::effective))
                .filter(day -> !day.isAfter(today))
                .distinct()
                .sorted()
                .map(LocalDate::toString);
        Stream<String> rules = RULES.stream()
                .flatMap(table -> Table.shipped("/vocabulary/" + table).stream())
                .map(row -> row.toList().toString());
        Stream<String> boundaries = Stream.of(now.all(), now.places(), now.successions())
                .flatMap(all -> all.stream().map(Object::toString))
                .sorted();
        String all = Stream.of(Stream.of(Integer.toString(HOW)), rules, come, boundaries)
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
        return Fingerprint.of(all.getBytes(UTF_8));
    }
}
