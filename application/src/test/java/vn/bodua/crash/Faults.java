package vn.bodua.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets the n-th statement of a thread fail, commits counted too, as when the server ends the connection at that moment. Added
 * to an application as a further configuration.
 */
final class Faults {

    private static final ThreadLocal<Countdown> OF_THIS_THREAD = ThreadLocal.withInitial(Countdown::new);
    private static final Set<String> EXECUTING = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");

    /** How many statements a thread has executed, and at which one it fails. */
    static final class Countdown {
        private int executed;
        private int failing;

        private boolean isNow() {
            executed++;
            return executed == failing;
        }
    }

    /** From here on the statements of this thread are counted from one, and that number fails; 0 for none. */
    static void failAt(int statement) {
        Countdown countdown = OF_THIS_THREAD.get();
        countdown.executed = 0;
        countdown.failing = statement;
    }

    /** Ends the counting and gives back how many there were. */
    static int end() {
        int executed = OF_THIS_THREAD.get().executed;
        OF_THIS_THREAD.remove();
        return executed;
    }

    /** Whether the statement that was to fail was reached. */
    static boolean struck() {
        Countdown countdown = OF_THIS_THREAD.get();
        return countdown.failing > 0 && countdown.executed >= countdown.failing;
    }

    @Bean
    static BeanPostProcessor failingConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource real && !(bean instanceof FailingDataSource)
                        ? new FailingDataSource(real)
                        : bean;
            }
        };
    }

    /** Its connections count. */
    private static final class FailingDataSource extends DelegatingDataSource {

        FailingDataSource(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return failing(super.getConnection(), Connection.class);
        }
    }

    private static <T> T failing(T real, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                Faults.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean executes = real instanceof Statement && EXECUTING.contains(method.getName());
                    boolean commits =
                            real instanceof Connection && method.getName().equals("commit");
                    // Whoever asks for the driver's own connection is about to copy rows in.
                    boolean copies =
                            real instanceof Connection && method.getName().equals("unwrap");
                    if ((executes || commits || copies) && OF_THIS_THREAD.get().isNow()) {
                        if (commits && real instanceof Connection connection) {
                            // A commit that fails has undone everything.
                            connection.rollback();
                        }
                        throw new SQLException("on purpose", "57P01");
                    }
                    return wrapped(call(real, method, arguments));
                }));
    }

    private static Object wrapped(Object result) {
        return switch (result) {
            case PreparedStatement prepared -> failing(prepared, PreparedStatement.class);
            case Statement statement
            when !(statement instanceof PreparedStatement) -> failing(statement, Statement.class);
            case null, default -> result;
        };
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
