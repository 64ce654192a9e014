package dev.motorpool.search.opensearch;

import dev.motorpool.search.engine.SearchUnavailable;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Asks the index in use, and answers wholly or not at all. */
final class Questions {

    private static final Logger log = LoggerFactory.getLogger(Questions.class);

    private static final int ATTEMPTS = 3;

    private final Cluster cluster;
    private final String alias;
    private final Circuit circuit = new Circuit();

    Questions(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = alias;
    }

    JsonNode search(Object body) {
        var answer = ask("_search?allow_partial_search_results=false", body);
        if (answer.path("timed_out").asBoolean(true)
                || answer.path("_shards").path("failed").asInt(1) > 0) {
            throw new SearchUnavailable(new IllegalStateException("only a part of the index answered"));
        }
        return answer;
    }

    /**
     * @throws SearchUnavailable at once when the cluster did not answer the last few times
     */
    JsonNode ask(String what, @Nullable Object body) {
        if (!circuit.mayAsk()) {
            throw new SearchUnavailable(null);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = cluster.read("POST", "/" + alias + "/" + what, body);
                circuit.answered();
                return answer;
            } catch (Refused e) {
                circuit.answered();
                giveUpUnless(attempt < ATTEMPTS && e.isPassing(), e);
            } catch (UncheckedIOException e) {
                var again = attempt < ATTEMPTS && !isAway(e.getCause());
                if (!again) {
                    circuit.failed();
                }
                giveUpUnless(again, e);
            }
        }
    }

    /** Another attempt finds the next index where one was replaced, another connection where one was closed. */
    private static void giveUpUnless(boolean again, RuntimeException e) {
        if (!again) {
            log.warn("a search was not answered: {}", e.getMessage());
            throw new SearchUnavailable(e);
        }
    }

    private static boolean isAway(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpTimeoutException;
    }
}
