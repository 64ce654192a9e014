package dev.motorpool.payment.provider;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something to each of a few at the same time and waits for all, so that one slow answer delays no other. */
public final class Together {

    private static final Logger log = LoggerFactory.getLogger(Together.class);

    private Together() {}

    public static <T> void forEach(List<T> items, Consumer<T> work) {
        if (items.isEmpty()) {
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            items.forEach(item -> threads.execute(() -> {
                try {
                    work.accept(item);
                } catch (RuntimeException e) {
                    log.warn("{} failed, trying again later", item, e);
                }
            }));
        }
    }
}
