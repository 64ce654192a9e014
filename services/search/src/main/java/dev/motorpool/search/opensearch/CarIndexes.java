package dev.motorpool.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one copy. Searches go to the alias, which stands for the one index in use; an index that is being
 * built has no part in it. Writes go to an index by an alias of its own, because a write to the name of an index that
 * another process has deleted would make a new one.
 */
final class CarIndexes {

    private final Cluster cluster;
    private final String family;
    private final String alias;

    CarIndexes(Cluster cluster, String family, String schema) {
        this.cluster = cluster;
        this.family = family;
        this.alias = family + "-v" + schema;
    }

    String alias() {
        return alias;
    }

    static String forWriting(String index) {
        return index + "-write";
    }

    Optional<String> current() {
        try {
            var indexes = cluster.read("GET", "/_alias/" + alias, null).propertyNames();
            return indexes.stream().sorted().findFirst();
        } catch (Refused e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** One shard, because only then are counts exact; a fleet of a million cars is small for one. */
    String create() {
        var index = alias + "-" + UUID.randomUUID();
        cluster.write(
                "PUT",
                "/" + index,
                Map.of(
                        "settings",
                        Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1", "refresh_interval", "-1"),
                        "mappings",
                        Map.of("dynamic", "strict", "properties", CarMapping.properties()),
                        "aliases",
                        Map.of(forWriting(index), Map.of())));
        return index;
    }

    /**
     * The alias moves in one step of the cluster, or not at all when it was moved by somebody else. Only then the old
     * index goes: were it part of the step, searches would meet it closed before they see the alias moved.
     */
    void replace(@Nullable String old, String index) {
        if (old == null) {
            change(List.of(name(index)));
        } else {
            change(List.of(unname(old), name(index)));
            cluster.write("DELETE", "/" + old, null);
        }
    }

    /**
     * Removes all indexes but the one in use, in one step that fails when that is not the one in use any more: so
     * whoever builds one of them has switched to it before this or never will.
     */
    void removeAllBut(@Nullable String current) {
        var actions = new ArrayList<>();
        for (var index : all()) {
            if (!index.equals(current)) {
                actions.add(Map.of("remove_index", Map.of("index", index)));
            }
        }
        if (actions.isEmpty()) {
            return;
        }
        if (current != null) {
            actions.add(unname(current));
            actions.add(name(current));
        }
        change(actions);
    }

    private Map<String, Object> name(String index) {
        return Map.of("add", Map.of("index", index, "alias", alias));
    }

    private Map<String, Object> unname(String index) {
        return Map.of("remove", Map.of("index", index, "alias", alias, "must_exist", true));
    }

    void refresh(String index) {
        cluster.write("POST", "/" + index + "/_refresh", null);
    }

    private List<String> all() {
        return List.copyOf(cluster.read("GET", "/" + family + "-*/_settings/index.uuid", null)
                .propertyNames());
    }

    private void change(List<Object> actions) {
        cluster.write("POST", "/_aliases", Map.of("actions", actions));
    }
}
