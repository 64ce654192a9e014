package dev.motorpool.platform.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** Server settings for a machine that also runs everything else. Durability is never among what they trade. */
final class PostgresSettings {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "120"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("wal_level", "replica"),
            Map.entry("jit", "off"),
            Map.entry("log_line_prefix", "%m [%p] %q%a %d "),
            Map.entry("log_timezone", "UTC"),
            Map.entry("timezone", "UTC"));

    private PostgresSettings() {}

    static Map<String, String> with(Map<String, String> more) {
        var all = new LinkedHashMap<>(OURS);
        all.putAll(more);
        return all;
    }
}
