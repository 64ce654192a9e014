package dev.motorpool.search.opensearch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is and how long it may take to answer.
 *
 * @param address without credentials
 * @param authorization the header to send, if any
 * @param indexes how the names of all our indexes begin
 * @param connect until a connection stands
 * @param read until a search is answered
 * @param write until a batch of changes is taken
 */
public record ClusterSettings(
        URI address, @Nullable String authorization, String indexes, Duration connect, Duration read, Duration write) {

    public ClusterSettings {
        requireNonNull(indexes, "indexes");
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "ELASTICSEARCH_URL must be the address of OpenSearch or Elasticsearch, as http://host:9200");
        }
    }

    /**
     * @param url may hold user and password
     * @param username wins over the URL's when it is not empty
     */
    public static ClusterSettings of(URI url, String username, String password, String indexes) {
        var path = url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "");
        var address = URI.create("%s://%s%s%s"
                .formatted(url.getScheme(), url.getHost(), url.getPort() < 0 ? "" : ":" + url.getPort(), path));
        var credentials = username.isEmpty() ? url.getUserInfo() : username + ":" + password;
        return new ClusterSettings(
                address,
                credentials == null ? null : basic(credentials),
                indexes,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody's log needs the credentials. */
    @Override
    public String toString() {
        return address.toString();
    }
}
