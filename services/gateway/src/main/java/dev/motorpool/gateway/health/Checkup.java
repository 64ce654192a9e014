package dev.motorpool.gateway.health;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.motorpool.gateway.api.ServiceHealth;
import dev.motorpool.gateway.api.Upstreams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks all services at once how they are; who does not answer in time is unreachable. */
@Component
class Checkup implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Checkup.class);

    private final Upstreams upstreams;
    private final ServiceHealth health;
    private final HealthProperties settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<String, Map<String, Condition>> last;

    Checkup(Upstreams upstreams, ServiceHealth health, HealthProperties settings) {
        this.upstreams = upstreams;
        this.health = health;
        this.settings = settings;
        this.last =
                Caffeine.newBuilder().expireAfterWrite(settings.remembered()).build();
    }

    /** By name, in the order of the installation. */
    Map<String, Condition> conditions() {
        return last.get("all", ignored -> ask(upstreams.services()));
    }

    private Map<String, Condition> ask(List<String> services) {
        var conditions = new LinkedHashMap<String, Condition>();
        try {
            var answers = threads.invokeAll(
                    services.stream().map(this::question).toList(),
                    settings.deadline().toMillis(),
                    TimeUnit.MILLISECONDS);
            for (var i = 0; i < services.size(); i++) {
                conditions.put(services.get(i), condition(services.get(i), answers.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            services.forEach(service -> conditions.put(service, Condition.unreachable()));
        }
        return conditions;
    }

    private Callable<Condition> question(String service) {
        return () -> Condition.of(health.of(service));
    }

    private static Condition condition(String service, Future<Condition> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException | CancellationException e) {
            log.warn("{} does not say how it is: {}", service, e.getMessage());
            return Condition.unreachable();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
