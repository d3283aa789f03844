package vn.bodua.organization.people;

import org.jooq.DSLContext;
import vn.bodua.TestDatabase;
import vn.bodua.organization.Decisions;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.PostsHeld;
import vn.bodua.time.BusinessClock;

/** The use cases about people in bodies and heads of clusters, on a real database. */
public final class TestPeople {

    public final OpenTerm openTerm;
    public final FillPost fill;
    public final EndPost end;
    public final ShowBodies show;
    public final ClusterHeads heads;
    public final NameClusterHead nameHead;

    public TestPeople(TestDatabase database, KnownUnits units, BusinessClock clock) {
        PeopleTables tables = tables(database.sql());
        Alliances alliances = new Alliances(units);
        openTerm = new OpenTerm(alliances, tables, clock);
        fill = new FillPost(alliances, tables, clock);
        end = new EndPost(alliances, tables, clock);
        show = new ShowBodies(alliances, tables);
        heads = new ClusterHeads(database.sql(), units, new Decisions(database.sql()));
        nameHead = new NameClusterHead(units, heads, tables, clock);
    }

    private static PeopleTables tables(DSLContext sql) {
        return new PeopleTables(sql, new Decisions(sql));
    }

    public static PostsHeld postsHeld(KnownUnits units, DSLContext sql) {
        return new PostsOfAlliances(units, tables(sql));
    }
}
