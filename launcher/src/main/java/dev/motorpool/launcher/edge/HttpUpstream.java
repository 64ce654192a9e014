package dev.motorpool.launcher.edge;

import dev.motorpool.gateway.api.Upstream;
import dev.motorpool.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpStatus;

/**
 * Passes a request on to a service in another process and its answer back, both as streams. It blocks its thread, which
 * is a virtual one: that costs less than any hand-over between threads.
 */
final class HttpUpstream implements Upstream, AutoCloseable {

    /**
     * @param connect until a connection stands
     * @param answer until the service says something, at the beginning or further on
     * @param spared how long a service that keeps failing is not asked
     */
    record Deadlines(Duration connect, Duration answer, Duration spared) {

        static Deadlines usual() {
            return new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(2));
        }
    }

    private static final int MOST_CONNECTIONS = 512;

    private final String service;
    private final HttpHost target;
    private final MinimalHttpClient client;
    private final Spare spare;

    HttpUpstream(String service, URI base, Deadlines deadlines) {
        this.spare = new Spare(service, deadlines.spared());
        this.service = service;
        this.target = new HttpHost(base.getScheme(), base.getHost(), base.getPort());
        this.client = HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(deadlines.connect()))
                        .setSocketTimeout(Timeout.of(deadlines.answer()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build());
    }

    @Override
    public void forward(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var answer = askUnlessSpared(request)) {
            HttpMessages.copy(answer, response);
        } catch (SocketTimeoutException e) {
            if (response.isCommitted()) {
                throw e; // half an answer: cutting the connection tells the client so
            }
            throw late(e);
        }
    }

    private ClassicHttpResponse askUnlessSpared(HttpServletRequest request) throws IOException {
        spare.enter();
        try {
            var answer = ask(request);
            spare.answered();
            return answer;
        } catch (Problem e) {
            spare.failed(e);
            throw e;
        } catch (RuntimeException e) {
            spare.answered(); // the request was at fault, or its client went away
            throw e;
        }
    }

    /** A question that changes nothing is asked once more when the connection was stale or could not be made. */
    private ClassicHttpResponse ask(HttpServletRequest request) {
        var mayRepeat = HttpMessages.isRepeatable(request);
        while (true) {
            try {
                return client.executeOpen(target, HttpMessages.of(request), null);
            } catch (SocketTimeoutException e) {
                throw late(e);
            } catch (ConnectException | NoHttpResponseException | ConnectionClosedException e) {
                if (!mayRepeat) {
                    throw unreachable(e);
                }
                mayRepeat = false;
            } catch (IOException e) {
                throw unreachable(e);
            }
        }
    }

    private Problem unreachable(IOException cause) {
        return new Problem(
                HttpStatus.BAD_GATEWAY,
                "service-unreachable",
                "The service %s cannot be reached.".formatted(service),
                cause);
    }

    private Problem late(IOException cause) {
        return new Problem(
                HttpStatus.GATEWAY_TIMEOUT,
                "service-timeout",
                "The service %s did not answer in time.".formatted(service),
                cause);
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
