package vn.bodua.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.PlainSQL;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.bodua.time.BusinessClock;

/** What our classes do not use, and what they use instead. */
class BansTest {

    @Test
    void oldDates() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)"
                        + "|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\.(SimpleDateFormat|DateFormat)")
                .because("they are mutable and mix days with moments: use java.time"));
    }

    @Test
    void timeOfTheMachine() {
        check(noClasses()
                .that()
                .doNotBelongToAnyOf(BusinessClock.class)
                .should()
                .callMethodWhere(describe("asks the machine for the time", call -> {
                    String owner = call.getTargetOwner().getFullName();
                    String name = call.getTarget().getName();
                    return owner.startsWith("java.time.") && name.equals("now")
                            || owner.equals(Clock.class.getName()) && name.startsWith("system")
                            || owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
                }))
                .because("only a clock that can be moved lets a test live through a deadline: use BusinessClock"));
    }

    @Test
    void theConsole() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vn.bodua.cli..")
                .should()
                .accessFieldWhere(accesses("writes to the console", System.class, Set.of("out", "err", "in")))
                .because("output belongs to the command line; everything else logs through SLF4J or returns a value"));
        check(noClasses()
                .should()
                .callMethodWhere(describe(
                        "prints a stack trace",
                        call -> call.getTarget().getName().equals("printStackTrace")
                                && call.getTargetOwner().isAssignableTo(Throwable.class)))
                .because("nobody is ever shown a stack trace: log it, and give a refusal"));
    }

    @Test
    void sqlInStrings() {
        check(noClasses()
                .should()
                .callMethodWhere(givesSqlAsAText())
                .because("a text can be injected into and is not checked by the compiler: use the typed tables"));
    }

    @Test
    void jdbcByHand() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Statement|PreparedStatement|CallableStatement|Connection|ResultSet"
                        + "|DriverManager)|org\\.springframework\\.jdbc\\.core\\..*")
                .because("there is one way to the database: typed jOOQ, in Spring's transactions"));
    }

    @Test
    void javaSerialization() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectOutputStream|Externalizable)")
                .because("reading serialized objects runs code that the sender chose: use a table, CSV or JSON"));
    }

    @Test
    void injectedFields() {
        check(noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("a class says in its constructor what it needs, so that a test can give it"));
    }

    @Test
    void namesThatSayNothing() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Service|Impl|Utils?|Dto|DTO|Manager|Helpers?|Bean|VO)")
                .because("a class is named by what a user does or by what the thing is"));
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..", "..impl..", "..util..", "..utils..", "..dto..", "..manager..", "..helper..")
                .because("a package is named by its module"));
    }

    @Test
    void sleeping() {
        check(noClasses()
                .should()
                .callMethodWhere(describe(
                        "sleeps",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getTarget().getName().equals("sleep")))
                .because("who waits for a time guesses: wait for the event, or let the scheduler call"));
    }

    @Test
    void springWhereItIsNotNeeded() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.bodua.time..",
                        "vn.bodua.quantity..",
                        "vn.bodua.language..",
                        "vn.bodua.refusal..",
                        "vn.bodua.upload..",
                        "vn.bodua.narrative.reading..",
                        "vn.bodua.narrative.checking..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .or(resideInAPackage("org.jooq.."))
                        .or(resideInAPackage("jakarta.."))
                        .or(resideInAPackage("vn.bodua.database..")))
                .because("the reader starts in a fraction of a second only because it starts nothing else"));
    }

    @Test
    void othersInTheLedgersTables() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vn.bodua.ledger")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "vn\\.bodua\\.database\\.generated\\.tables\\.(records\\.)?(Figure|Acceptance)(Record)?")
                .because("what enters the ledger enters by EnterFigures, and what counts is asked of Figures"));
    }

    /** Bans without teeth are worse than none: each kind of predicate is tried on a class that breaks it. */
    @Test
    void theBansBite() {
        ArchRule plainSql = noClasses()
                .should()
                .callMethodWhere(describe(
                        "gives SQL as a text",
                        call -> call.getTarget()
                                .resolveMember()
                                .map(m -> m.isAnnotatedWith(PlainSQL.class))
                                .orElse(false)));
        org.assertj.core.api.Assertions.assertThat(plainSql.evaluate(
                                new com.tngtech.archunit.core.importer.ClassFileImporter().importClasses(Sinner.class))
                        .hasViolation())
                .isTrue();
    }

    private static final class Sinner {
        Object sin() {
            System.out.println("sin");
            return DSL.field("now()");
        }
    }

    private static DescribedPredicate<JavaMethodCall> givesSqlAsAText() {
        return describe(
                "gives SQL as a text",
                call -> call.getTarget()
                        .resolveMember()
                        .map(m -> m.isAnnotatedWith(PlainSQL.class))
                        .orElse(false));
    }

    private static void check(ArchRule rule) {
        rule.check(OurClasses.ALL);
    }

    private static DescribedPredicate<JavaMethodCall> describe(String what, Predicate<JavaMethodCall> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    private static DescribedPredicate<JavaFieldAccess> accesses(String what, Class<?> owner, Set<String> fields) {
        return DescribedPredicate.describe(
                what,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && fields.contains(access.getTarget().getName()));
    }
}
