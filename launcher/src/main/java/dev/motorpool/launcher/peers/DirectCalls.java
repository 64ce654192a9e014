package dev.motorpool.launcher.peers;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** Straight into the sibling's context, found at each call, so that services may start in any order. */
record DirectCalls(String service, Class<?> contract, Map<String, ConfigurableApplicationContext> running)
        implements PeerCalls {

    @Override
    public Object target() {
        var sibling = running.get(service);
        if (sibling == null || !sibling.isActive()) {
            throw PeerCalls.unavailable(service, null);
        }
        return sibling.getBean(contract);
    }
}
