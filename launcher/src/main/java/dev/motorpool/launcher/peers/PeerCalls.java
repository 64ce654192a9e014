package dev.motorpool.launcher.peers;

import dev.motorpool.platform.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

/** A way to call a peer. */
interface PeerCalls {

    /** The object that answers the contract's methods now. */
    Object target();

    /** A contract whose calls go this way: never inside a transaction, and failing as the callee failed. */
    static <T> T proxy(Class<T> contract, PeerCalls calls) {
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (proxy, method, args) -> invoke(proxy, contract, calls, method, args)));
    }

    private static @Nullable Object invoke(
            Object proxy, Class<?> contract, PeerCalls calls, Method method, @Nullable Object[] args) throws Throwable {
        if (ReflectionUtils.isObjectMethod(method)) {
            return switch (method.getName()) {
                case "equals" -> proxy == args[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> contract.getSimpleName() + " of a peer";
            };
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s.%s called inside a transaction".formatted(contract.getSimpleName(), method.getName()));
        }
        try {
            return method.invoke(calls.target(), args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    static Problem unavailable(String service, @Nullable Throwable cause) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "peer-unavailable",
                "The service %s does not answer. Please try again in a moment.".formatted(service),
                cause);
    }
}
