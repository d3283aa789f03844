package vn.bodua.organization;

import java.time.LocalDate;
import java.util.List;
import vn.bodua.TestDatabase;
import vn.bodua.access.Actor;
import vn.bodua.access.RolesHeld;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.organization.people.TestPeople;
import vn.bodua.time.BusinessClock;

/** The use cases that change the organisation, on a real database. */
public final class TestReorganizing {

    public final KnownUnits units;
    public final FoundUnit found;
    public final RenameUnit rename;
    public final MergeUnits merge;
    public final SplitUnit split;
    public final SeparateUnit separate;
    public final MoveUnit move;
    public final DissolveUnit dissolve;

    public TestReorganizing(TestDatabase database, Reckoning reckoning, BusinessClock clock) {
        this(database, TestUnits.known(database.sql()), reckoning, clock);
    }

    public TestReorganizing(TestDatabase database, KnownUnits known, Reckoning reckoning, BusinessClock clock) {
        units = known;
        Reorganize reorganize = new Reorganize(
                units,
                new ReorganizationTables(database.sql()),
                new Decisions(database.sql()),
                reckoning,
                new RolesHeld(database.sql()),
                TestPeople.postsHeld(units, database.sql()),
                clock);
        found = new FoundUnit(reorganize);
        rename = new RenameUnit(reorganize);
        merge = new MergeUnits(reorganize);
        split = new SplitUnit(reorganize);
        separate = new SeparateUnit(reorganize);
        move = new MoveUnit(reorganize);
        dissolve = new DissolveUnit(reorganize);
    }

    /** A commune under a unit, by a decision of its own. */
    public static UnitId commune(FoundUnit found, Actor actor, String name, UnitId under, LocalDate day) {
        Naming naming = new Naming(name, "xã", "");
        List<Under> places = List.of(new Under(Tree.TERRITORY, under));
        found.decide(actor, UnitKind.COMMUNE, naming, places, day, decision(name))
                .orElseThrow();
        return naming.unit(UnitKind.COMMUNE, day, places).unit().id();
    }

    /** Any unit, by a decision of its own. */
    public static UnitId founded(
            FoundUnit found, Actor actor, UnitKind kind, String name, List<Under> places, LocalDate day) {
        Naming naming = new Naming(name, "", "");
        found.decide(actor, kind, naming, places, day, decision(name)).orElseThrow();
        return naming.unit(kind, day, places).unit().id();
    }

    /** A decision that no other test has. */
    public static Decision decision(String name) {
        return new Decision("Nghị quyết " + name, LocalDate.of(2019, 1, 2), "HĐND", "");
    }
}
