package io.regua.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Hears every statement that reaches the database from this thread, whoever sends it: the data source of the house is
 * wrapped, and its connections too while somebody listens.
 */
public final class Statements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> LISTENING = new ThreadLocal<>();

    /** Something that may fail in any way. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The statements sent while the work runs, in order; a batch is one. */
    public List<String> during(Work work) throws Exception {
        var heard = new ArrayList<String>();
        LISTENING.set(heard);
        try {
            work.run();
        } finally {
            LISTENING.remove();
        }
        return List.copyOf(heard);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? proxy(DataSource.class, (proxy, method, arguments) -> connection(call(source, method, arguments)))
                : bean;
    }

    private static @Nullable Object connection(@Nullable Object result) {
        return result instanceof Connection connection && LISTENING.get() != null
                ? proxy(
                        Connection.class,
                        (proxy, method, arguments) -> statement(call(connection, method, arguments), text(arguments)))
                : result;
    }

    private static @Nullable Object statement(@Nullable Object result, String sql) {
        return result instanceof Statement statement
                ? proxy(PreparedStatement.class, (proxy, method, arguments) -> {
                    hear(method, sql.isEmpty() ? text(arguments) : sql);
                    return call(statement, method, arguments);
                })
                : result;
    }

    private static void hear(Method method, String sql) {
        var heard = LISTENING.get();
        if (heard != null && method.getName().startsWith("execute")) {
            heard.add(sql);
        }
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
