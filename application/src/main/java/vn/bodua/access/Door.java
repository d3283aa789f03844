package vn.bodua.access;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * The one door to every use case, for pages, API, command line and jobs alike. It asks whether the actor has the
 * permission, then whether the subject lies within reach; it runs what changes something in a transaction together with
 * its entry in the history, so that neither is there without the other; it undoes what was refused; and it does once what
 * was sent twice.
 *
 * <p>Refusals: {@code PERMISSION_MISSING}, the subject's own "there is no such", {@code DONE_ALREADY}.
 */
final class Door implements MethodInterceptor {

    private final Guards guards;

    Door(Guards guards) {
        this.guards = guards;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Method method = AopUtils.getMostSpecificMethod(
                invocation.getMethod(),
                Objects.requireNonNull(invocation.getThis()).getClass());
        Permission permission =
                Objects.requireNonNull(method.getAnnotation(Permitted.class)).value();
        Actor actor = (Actor) invocation.getArguments()[0];
        String useCase = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Guards.Aim aim = guards.aim(method, invocation.getArguments());
        Passage passage = new Passage(actor, permission, useCase, aim);

        Optional<Refusal> denial = passage.denial();
        if (denial.isPresent()) {
            guards.history().keep(passage.act(Act.Result.DENIED, denial, new Changes()));
            return Outcome.refused(denial.get());
        }
        return permission.changes() ? changing(passage, invocation) : invocation.proceed();
    }

    private Object changing(Passage passage, MethodInvocation invocation) {
        Changes changes = new Changes();
        try {
            Outcome<?> outcome = Objects.requireNonNull(guards.transaction().execute(status -> {
                if (!guards.isFirst(passage.actor(), passage.useCase())) {
                    return Outcome.refused(Refusal.of(RefusalCode.DONE_ALREADY));
                }
                Outcome<?> result = changes.during(() -> proceed(invocation));
                switch (result) {
                    case Outcome.Done<?> done ->
                        guards.history().keep(passage.act(Act.Result.DONE, Optional.empty(), changes));
                    case Outcome.Refused<?> refused -> status.setRollbackOnly();
                }
                return result;
            }));
            if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
                guards.history().keep(passage.act(Act.Result.REFUSED, Optional.of(refusal), new Changes()));
            }
            return outcome;
        } catch (RuntimeException | Error failure) {
            keepFailure(passage, failure);
            throw failure;
        }
    }

    private void keepFailure(Passage passage, Throwable failure) {
        try {
            guards.history().keep(passage.act(Act.Result.FAILED, Optional.empty(), new Changes()));
        } catch (RuntimeException historyFailedToo) {
            // The database is most likely gone; the first failure is the one to tell.
            failure.addSuppressed(historyFailedToo);
        }
    }

    private static Outcome<?> proceed(MethodInvocation invocation) {
        try {
            return (Outcome<?>) Objects.requireNonNull(invocation.proceed());
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    /** One attempt to pass: who, for what, about what. */
    private record Passage(Actor actor, Permission permission, String useCase, Guards.Aim aim) {

        Optional<Refusal> denial() {
            if (!actor.may(permission)) {
                return Optional.of(Refusal.of(
                        RefusalCode.PERMISSION_MISSING, "permission", permission.code(), "account", actor.account()));
            }
            return aim.unknown()
                    .filter(refusal -> aim.unit().isEmpty()
                            || !actor.mayAt(permission, aim.unit().get()));
        }

        Act act(Act.Result result, Optional<Refusal> refusal, Changes changes) {
            String unit = changes.unitOr(aim.unit().orElse(""));
            return new Act(
                    actor,
                    actor.person().flatMap(person -> actor.standingFor(permission, unit)),
                    useCase,
                    changes.kindOr(aim.kind()),
                    changes.subjectOr(aim.reference()),
                    unit,
                    result,
                    refusal,
                    changes.all());
        }
    }

    /** What the door needs to know and to write; asked for late, because doors stand before almost everything. */
    interface Guards {

        /**
         * What a call is about.
         *
         * @param unknown what is answered where the subject is not there or out of reach; empty for an act without subject
         */
        record Aim(String kind, String reference, Optional<String> unit, Optional<Refusal> unknown) {
            static final Aim NONE = new Aim("", "", Optional.empty(), Optional.empty());
        }

        Aim aim(Method useCase, Object[] arguments);

        History history();

        TransactionTemplate transaction();

        /** False when this very request was done before. */
        boolean isFirst(Actor actor, String useCase);
    }
}
