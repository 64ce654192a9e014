package dev.motorpool.search.opensearch;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.SearchUnavailable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some changes as one request. Each carries a version; one that is not newer than what is there is ignored. */
final class Batch {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    private static final int STALE = 409;
    private static final int UNFIT = 400;

    private final JsonMapper json;
    private final CarMapping mapping;
    private final long version;
    private final StringBuilder lines = new StringBuilder();

    Batch(JsonMapper json, CarMapping mapping, long version) {
        this.json = json;
        this.mapping = mapping;
        this.version = version;
    }

    void put(List<CarDocument> cars) {
        for (var car : cars) {
            var id = car.car().id();
            try {
                var document = json.writeValueAsString(mapping.document(car));
                line(Map.of("index", change(id)));
                lines.append(document).append('\n');
            } catch (ArithmeticException | JacksonException e) {
                leaveOut(id.toString(), e.toString());
                remove(List.of(id));
            }
        }
    }

    void remove(Collection<CarId> cars) {
        cars.forEach(car -> line(Map.of("delete", change(car))));
    }

    /**
     * @return the cars that nobody can index; the rest is in the index
     * @throws SearchUnavailable when some changes were not taken though they may be later
     */
    List<CarId> send(Cluster cluster, String index, boolean visible) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var path = "/%s/_bulk?require_alias=true&refresh=%s".formatted(CarIndexes.forWriting(index), visible);
        var answer = cluster.write("POST", path, lines.toString());
        var refused = new ArrayList<CarId>();
        if (answer.path("errors").asBoolean(true)) {
            for (var item : answer.path("items")) {
                check(item.iterator().next(), refused);
            }
        }
        return refused;
    }

    private static void check(JsonNode change, List<CarId> refused) {
        var status = change.path("status").asInt();
        var error = change.path("error");
        if (error.isMissingNode() || status == STALE) {
            return;
        }
        if (status != UNFIT) {
            throw new SearchUnavailable(new IllegalStateException("a change was not taken: " + error));
        }
        // one car that nobody can index must not keep all others out
        leaveOut(change.path("_id").asString(), error.path("reason").asString(""));
        refused.add(CarId.valueOf(change.path("_id").asString()));
    }

    private static void leaveOut(String car, String why) {
        log.error("car {} cannot be found: {}", car, why);
    }

    private Map<String, Object> change(CarId car) {
        return Map.of("_id", car.toString(), "version", version, "version_type", "external");
    }

    private void line(Map<String, Object> action) {
        lines.append(json.writeValueAsString(action)).append('\n');
    }
}
