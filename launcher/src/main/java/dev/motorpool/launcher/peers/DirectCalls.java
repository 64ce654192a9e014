package dev.motorpool.launcher.peers;

import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Straight into the sibling's context, found at each call, so that services may start in any order. */
record DirectCalls(String service, Class<?> contract, Map<String, ConfigurableApplicationContext> running)
        implements PeerCalls {

    @Override
    public @Nullable Object call(Method method, @Nullable Object[] args) throws ReflectiveOperationException {
        var sibling = running.get(service);
        if (sibling == null || !sibling.isActive()) {
            throw PeerCalls.unavailable(service, null);
        }
        return method.invoke(sibling.getBean(contract), args);
    }
}
