package vn.bodua.organization.people;

import static vn.bodua.database.generated.Tables.CLUSTER_HEAD;
import static vn.bodua.database.generated.Tables.DECISION;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.organization.Decision;
import vn.bodua.organization.Decisions;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.UnitId;

/**
 * The heads of clusters and blocks by year: those that came with the project as roles of members ("cụm trưởng 2019"), and
 * those put on record since. A later row of a year stands before an earlier one, and both before what came along.
 */
@Component
public class ClusterHeads {

    private static final Pattern ROLE = Pattern.compile("(?:cụm|khối) (trưởng|phó) (\\d{4})");

    private final DSLContext sql;
    private final KnownUnits units;
    private final Decisions decisions;

    ClusterHeads(DSLContext sql, KnownUnits units, Decisions decisions) {
        this.sql = sql;
        this.units = units;
        this.decisions = decisions;
    }

    private record Seat(int year, ClusterHead.Place place) {}

    /** Of a cluster or block, the latest year first, the head before the deputy. */
    public List<ClusterHead> of(UnitId cluster) {
        Map<Seat, ClusterHead> heads = new LinkedHashMap<>();
        Stream.concat(units.now().placesUnder(cluster).stream().flatMap(ClusterHeads::said), recorded(cluster).stream())
                .forEach(head -> heads.put(new Seat(head.year(), head.place()), head));
        return heads.values().stream()
                .sorted(Comparator.comparing(ClusterHead::year).reversed().thenComparing(ClusterHead::place))
                .toList();
    }

    private static Stream<ClusterHead> said(TreePlace place) {
        Matcher role = ROLE.matcher(place.role());
        return role.results()
                .map(found -> new ClusterHead(
                        Integer.parseInt(found.group(2)),
                        found.group(1).equals("phó") ? ClusterHead.Place.DEPUTY : ClusterHead.Place.HEAD,
                        place.child(),
                        "",
                        place.source()));
    }

    private List<ClusterHead> recorded(UnitId cluster) {
        return sql.select(CLUSTER_HEAD, DECISION.NUMBER)
                .from(CLUSTER_HEAD)
                .leftJoin(DECISION)
                .on(DECISION.ID.eq(CLUSTER_HEAD.DECISION_ID))
                .where(CLUSTER_HEAD.CLUSTER_ID.eq(cluster.value()))
                .orderBy(CLUSTER_HEAD.ID)
                .fetch(row -> new ClusterHead(
                        row.value1().getYear(),
                        ClusterHead.Place.ofCode(row.value1().getPlace()),
                        new UnitId(row.value1().getUnitId()),
                        Objects.requireNonNullElse(row.value2(), ""),
                        ""));
    }

    long insert(UnitId cluster, ClusterHead head, Optional<Decision> decision, PeopleTables.Recorder recorder) {
        var row = sql.newRecord(CLUSTER_HEAD);
        row.setClusterId(cluster.value());
        row.setYear(head.year());
        row.setPlace(head.place().code());
        row.setUnitId(head.unit().value());
        decision.ifPresent(d -> row.setDecisionId(decisions.recorded(d, recorder.at(), recorder.by())));
        row.setRecordedAt(recorder.moment());
        row.setRecordedBy(recorder.by());
        row.store();
        return row.getId();
    }
}
