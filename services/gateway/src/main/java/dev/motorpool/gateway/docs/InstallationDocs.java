package dev.motorpool.gateway.docs;

import dev.motorpool.gateway.api.ServiceDocs;
import dev.motorpool.gateway.api.Upstreams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document of all services, made when it is first asked for. */
@Component
class InstallationDocs {

    private static final Logger log = LoggerFactory.getLogger(InstallationDocs.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration FRESH_WHILE_INCOMPLETE = Duration.ofSeconds(10);

    private final Upstreams upstreams;
    private final ServiceDocs docs;
    private final JsonMapper json;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made last;

    InstallationDocs(Upstreams upstreams, ServiceDocs docs, JsonMapper json, Clock clock) {
        this.upstreams = upstreams;
        this.docs = docs;
        this.json = json;
        this.clock = clock;
    }

    JsonNode document() {
        var known = last;
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.document();
        }
        making.lock();
        try {
            var made = last;
            if (made == null || made == known) {
                made = make();
                last = made;
            }
            return made.document();
        } finally {
            making.unlock();
        }
    }

    private Made make() {
        var merged = new MergedDocument(json);
        var answers = new LinkedHashMap<String, Optional<ObjectNode>>();
        upstreams.services().stream()
                .gather(Gatherers.mapConcurrent(8, service -> new Answer(service, fetch(service))))
                .forEach(answer -> answers.put(answer.service(), answer.document()));
        answers.forEach((service, document) ->
                document.ifPresentOrElse(known -> merged.add(service, known), () -> merged.addMissing(service)));
        var isComplete = answers.values().stream().allMatch(Optional::isPresent);
        return new Made(merged.document(), clock.instant().plus(isComplete ? FRESH : FRESH_WHILE_INCOMPLETE));
    }

    private Optional<ObjectNode> fetch(String service) {
        try {
            return Optional.of(json.readTree(docs.openApi(service)))
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast);
        } catch (JacksonException e) {
            log.warn("{} describes itself in no valid JSON", service);
        } catch (RuntimeException e) {
            log.warn("{} does not describe itself: {}", service, e.getMessage());
        }
        return Optional.empty();
    }

    private record Answer(String service, Optional<ObjectNode> document) {}

    private record Made(JsonNode document, Instant until) {}
}
