package vn.bodua.access;

import java.util.List;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.bodua.TestDatabase;
import vn.bodua.audit.TestHistory;
import vn.bodua.time.BusinessClock;

/** Hangs the real door before use cases of other modules; acts go into the real history, what is refused is undone. */
public final class TestDoor {

    private final TestDatabase database;
    private final TestHistory history;
    private final BusinessClock clock;
    private final List<SubjectKind<?>> subjects;

    public TestDoor(TestDatabase database, BusinessClock clock, SubjectKind<?>... subjects) {
        this.database = database;
        this.history = new TestHistory(database, clock);
        this.clock = clock;
        this.subjects = List.of(subjects);
    }

    public TestHistory history() {
        return history;
    }

    @SuppressWarnings("unchecked")
    public <T> T before(T useCase) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("history", history.history());
        beans.addBean("transactions", database.transaction().getTransactionManager());
        beans.addBean("sql", database.sql());
        beans.addBean("clock", clock);
        subjects.forEach(kind -> beans.addBean(kind.name(), kind));
        ProxyFactory proxy = new ProxyFactory(useCase);
        proxy.setProxyTargetClass(true);
        proxy.addAdvisor(AccessBeans.door(beans));
        return (T) proxy.getProxy();
    }
}
