package dev.motorpool.launcher.database;

import dev.motorpool.launcher.Failure;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@code DATABASE_URL} as hosting platforms hand it out ({@code postgres://}, {@code postgresql://}) or as Java knows
 * it ({@code jdbc:postgresql://}).
 *
 * @param variable the environment variable it came from, for sentences
 * @param hosts one or more of {@code host:port}, with commas between
 * @param options as the JDBC driver names them
 */
record DatabaseUrl(
        String variable,
        String hosts,
        String name,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> options) {

    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<hosts>[^/?@]+)/(?<name>[^/?]+)(?:\\?(?<options>.*))?");
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

    /** libpq's names for what the JDBC driver calls otherwise. */
    private static final Map<String, String> NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "keepalives", "tcpKeepAlive",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "target_session_attrs", "targetServerType",
            "schema", "currentSchema");

    private static final Map<String, String> VALUES =
            Map.of("tcpKeepAlive=1", "true", "tcpKeepAlive=0", "false", "targetServerType=read-write", "primary");

    /**
     * @throws Failure when it is no such address; the sentence does not repeat it, because of the password in it
     */
    static DatabaseUrl parse(String variable, String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw malformed(variable);
        }
        for (var host : form.group("hosts").split(",", -1)) {
            if (!HOST.matcher(host).matches()) {
                throw malformed(variable);
            }
        }
        try {
            var options = options(form.group("options"));
            var user = options.remove("user");
            var password = options.remove("password");
            return new DatabaseUrl(
                    variable,
                    form.group("hosts"),
                    decode(form.group("name")),
                    form.group("user") == null ? user : decode(form.group("user")),
                    form.group("password") == null ? password : decode(form.group("password")),
                    options);
        } catch (IllegalArgumentException e) {
            throw malformed(variable);
        }
    }

    DatabaseUrl withName(String other) {
        return new DatabaseUrl(variable, hosts, other, user, password, options);
    }

    Database database() {
        return new Database(jdbcUrl(), user, password);
    }

    private String jdbcUrl() {
        var query = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + encode(option.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://%s/%s%s".formatted(hosts, encode(name), query.isEmpty() ? "" : "?" + query);
    }

    private static Map<String, String> options(@Nullable String query) {
        var options = new LinkedHashMap<String, String>();
        if (query == null || query.isEmpty()) {
            return options;
        }
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            var name = NAMES.getOrDefault(parts[0], parts[0]);
            var value = parts.length == 2 ? decode(parts[1]) : "";
            options.put(name, VALUES.getOrDefault(name + "=" + value, value));
        }
        return options;
    }

    private static Failure malformed(String variable) {
        return new Failure(
                "%s is not an address such as postgres://user:password@host:5432/name (in user and password, write %%40 for @ and %%2F for /)."
                        .formatted(variable));
    }

    /** As RFC 3986 has it: a plus is a plus. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return hosts + "/" + name; // never the password
    }
}
