package dev.motorpool.launcher.edge;

import dev.motorpool.gateway.api.Upstream;
import java.util.Map;

/** One service as the gateway reaches it. */
interface Neighbour extends AutoCloseable {

    Upstream upstream();

    Map<String, Object> health();

    String openApi();

    @Override
    default void close() {}
}
