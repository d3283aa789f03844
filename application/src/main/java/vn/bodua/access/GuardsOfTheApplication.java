package vn.bodua.access;

import static vn.bodua.database.generated.Tables.DONE_ONCE;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.time.BusinessClock;

/** The door's eyes and hands in the running application. */
final class GuardsOfTheApplication implements Door.Guards {

    private final BeanFactory beans;

    GuardsOfTheApplication(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Aim aim(Method useCase, Object[] arguments) {
        Parameter[] parameters = useCase.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(Subject.class)) {
                return aim(arguments[i]);
            }
        }
        return Aim.NONE;
    }

    private Aim aim(Object subject) {
        for (SubjectKind<?> kind : kinds()) {
            if (kind.type().isInstance(subject)) {
                return aim(kind, subject);
            }
        }
        throw new IllegalStateException("no SubjectKind knows " + subject.getClass());
    }

    private static <T> Aim aim(SubjectKind<T> kind, Object given) {
        T subject = kind.type().cast(given);
        return new Aim(kind.name(), kind.reference(subject), kind.unitOf(subject), Optional.of(kind.unknown(subject)));
    }

    private List<SubjectKind<?>> kinds() {
        return beans.<SubjectKind<?>>getBeanProvider(ResolvableType.forClass(SubjectKind.class)).stream()
                .toList();
    }

    @Override
    public History history() {
        return beans.getBean(History.class);
    }

    @Override
    public TransactionTemplate transaction() {
        return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    @Override
    public boolean isFirst(Actor actor, String useCase) {
        Optional<String> once = actor.origin().once();
        if (once.isEmpty() || actor.person().isEmpty()) {
            return true;
        }
        return beans.getBean(DSLContext.class)
                        .insertInto(DONE_ONCE, DONE_ONCE.PERSON_ID, DONE_ONCE.KEY, DONE_ONCE.USE_CASE, DONE_ONCE.AT)
                        .values(
                                actor.person().get().value(),
                                once.get(),
                                useCase,
                                beans.getBean(BusinessClock.class).now().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
