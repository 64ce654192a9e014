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

    /**
     * Has the peer answer.
     *
     * @throws InvocationTargetException with what the peer threw
     * @throws Problem 503 when there is no peer to answer
     */
    @Nullable
    Object call(Method method, @Nullable Object[] args) throws ReflectiveOperationException;

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
            return calls.call(method, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    static Problem unavailable(String service, @Nullable Throwable cause) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                service + "-unavailable",
                "The service %s does not answer. Please try again in a moment.".formatted(service),
                cause);
    }
}
