package vn.bodua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Subject;
import vn.bodua.access.SubjectKind;
import vn.bodua.cli.ForTheOwner;
import vn.bodua.refusal.Outcome;

/** The guards are structure: what could go around them does not pass the build. */
class EveryDoorIsGuardedTest {

    private static final String ROOT = "vn.bodua.";

    /** Classes or methods that faces may call although they ask nobody, and why. */
    private static final Map<String, String> ASKS_NOBODY = Map.ofEntries(
            Map.entry("narrative.LoadSampleReports", "only 'bodua demo' calls it, on a home that holds nothing else"),
            Map.entry(
                    "registry.sample.LoadSampleRegistry",
                    "only 'bodua demo' calls it, on a home that holds nothing else"),
            Map.entry("narrative.ReadReport", "turns text into statements and keeps nothing"),
            Map.entry("access.Actors", "recognises who acts, and so comes before any permission"),
            Map.entry("access.signin.SignIn", "signing in comes before any permission"),
            Map.entry("access.signin.SignInWithPasskey", "signing in comes before any permission"),
            Map.entry("access.signin.SignInByDirectory", "signing in comes before any permission"),
            Map.entry("access.signin.RecogniseToken", "a token is what a permission is asked of"),
            Map.entry("access.signin.Sessions", "a session is what a permission is asked of"),
            Map.entry("access.signin.FollowInvitation", "whoever holds the link has no account to sign in to yet"),
            Map.entry(
                    "access.signin.LetBackIn",
                    "'bodua let-in' is for the owner of the server's files when nobody can sign in"),
            Map.entry("access.signin.FirstAdministrator", "whoever holds the link has no account to sign in to yet"),
            Map.entry("access.signin.Accounts", "tells the page of signing in whether there are demo accounts"),
            Map.entry(
                    "access.signin.LoadDemoAccounts", "only 'bodua demo' calls it, on a home that holds nothing else"),
            Map.entry("audit.VerifyHistory.against", "'bodua audit verify' reads for the owner of the server's files"),
            Map.entry("operation.DescribeSystem.description", "'bodua system' tells the owner of the server's files"),
            Map.entry("organization.RecordedReorganizations", "decisions that change units are law"),
            Map.entry(
                    "registry.importing.HeldLists",
                    "holds for an account what it has just sent, and gives it to nobody else"),
            Map.entry("organization.people.ClusterHeads", "who heads a cluster is announced to all its members"),
            Map.entry("organization.DecisionPapers", "a decision that changes units is law"),
            Map.entry("operation.Readiness", "a watchdog has no account; it learns whether the node is ready"),
            Map.entry("operation.ThisNode", "the node's own name and age"));

    @Test
    @DisplayName("a use case takes the actor first and gives back an outcome, so that the door can ask and refuse")
    void useCasesHaveTheFormThatTheDoorNeeds() {
        assertThat(Doors.useCases()).isNotEmpty().allSatisfy(useCase -> {
            assertThat(useCase.method().getRawParameterTypes().getFirst().reflect())
                    .as(useCase.name())
                    .isEqualTo(Actor.class);
            assertThat(useCase.method().getRawReturnType().reflect())
                    .as(useCase.name())
                    .isEqualTo(Outcome.class);
            assertThat(useCase.method().getModifiers())
                    .as(useCase.name())
                    .contains(JavaModifier.PUBLIC)
                    .doesNotContain(JavaModifier.FINAL, JavaModifier.STATIC);
            assertThat(useCase.method().getOwner().isAnnotatedWith(Component.class))
                    .as("%s is a bean, so that the door stands before it", useCase.name())
                    .isTrue();
            assertThat(useCase.method().getOwner().getModifiers())
                    .as(useCase.name())
                    .doesNotContain(JavaModifier.FINAL);
        });
    }

    @Test
    @DisplayName("whatever an act is about, the door knows how to find its unit")
    void everySubjectHasAKind() {
        Set<Class<?>> known = OurClasses.ALL.stream()
                .filter(c -> c.isAssignableTo(SubjectKind.class) && !c.isInterface())
                .map(c -> ResolvableType.forClass(c.reflect())
                        .as(SubjectKind.class)
                        .getGeneric(0)
                        .resolve())
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        Doors.useCases().forEach(useCase -> {
            List<JavaParameter> subjects = useCase.method().getParameters().stream()
                    .filter(p -> p.isAnnotatedWith(Subject.class))
                    .toList();
            assertThat(subjects).as(useCase.name()).hasSizeLessThanOrEqualTo(1);
            subjects.stream()
                    .filter(p -> !known.contains(p.getRawType().reflect()))
                    .forEach(p ->
                            unknown.add(useCase.name() + " " + p.getRawType().getName()));
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("pages, API and commands call nothing but use cases that ask for a permission")
    void facesEnterByTheDoor() {
        Set<String> around = new TreeSet<>();
        OurClasses.ALL.stream()
                .filter(Doors::isFace)
                .forEach(face -> Stream.concat(
                                face.getMethodCallsFromSelf().stream(), face.getMethodReferencesFromSelf().stream())
                        .forEach(call -> call.getTarget().resolveMember().ifPresent(target -> {
                            JavaClass owner = target.getOwner();
                            if (owner.isAnnotatedWith(Component.class)
                                    && !Doors.isFace(owner)
                                    && !target.isAnnotatedWith(vn.bodua.access.Permitted.class)
                                    && !ASKS_NOBODY.containsKey(owner.getName().substring(ROOT.length()))
                                    && !ASKS_NOBODY.containsKey(
                                            owner.getName().substring(ROOT.length()) + "." + target.getName())) {
                                around.add(face.getName() + " calls " + target.getFullName());
                            }
                        })));
        assertThat(around).isEmpty();
    }

    @Test
    @DisplayName("every command enters a use case with a permission, or says why the server's owner needs none")
    void everyCommandIsGuarded() {
        assertThat(Doors.commands()).isNotEmpty().allSatisfy(command -> {
            boolean enters = command.getMethods().stream()
                    .anyMatch(m -> !Doors.entered(m).isEmpty());
            assertThat(enters || command.isAnnotatedWith(ForTheOwner.class))
                    .as("%s enters no use case and is not marked @ForTheOwner", command.getSimpleName())
                    .isTrue();
        });
    }
}
