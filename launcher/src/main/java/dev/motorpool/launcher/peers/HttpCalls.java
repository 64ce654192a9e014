package dev.motorpool.launcher.peers;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.PeerSeal;
import dev.motorpool.platform.web.RequestId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Over HTTP, with deadlines; the callee's refusals are rebuilt, so that they look as if it were in this JVM. A peer that
 * fails again and again is spared for a while.
 */
final class HttpCalls implements PeerCalls {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);

    private final String service;
    private final JsonMapper json;
    private final PeerSeal seal;
    private final CircuitBreaker breaker;
    private final Object client;

    HttpCalls(String service, Class<?> contract, URI address, JsonMapper json, PeerSeal seal, CircuitBreaker breaker) {
        this.service = service;
        this.json = json;
        this.seal = seal;
        this.breaker = breaker;
        this.client = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest(address)))
                .build()
                .createClient(contract);
    }

    @Override
    public @Nullable Object call(Method method, @Nullable Object[] args) throws ReflectiveOperationException {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException e) {
            throw PeerCalls.unavailable(service, e);
        }
        var start = breaker.getCurrentTimestamp();
        try {
            var answer = ask(method, args);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return answer;
        } catch (InvocationTargetException e) {
            var cause = e.getTargetException();
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), cause);
            if (cause instanceof RestClientException) {
                throw PeerCalls.unavailable(service, cause);
            }
            throw e;
        }
    }

    /** A question that changes nothing is asked once more when the connection broke, but not when time ran out. */
    private @Nullable Object ask(Method method, @Nullable Object[] args) throws ReflectiveOperationException {
        try {
            return method.invoke(client, args);
        } catch (InvocationTargetException e) {
            var isBroken = e.getTargetException() instanceof ResourceAccessException lost
                    && !(lost.getCause() instanceof HttpTimeoutException);
            if (isBroken && AnnotatedElementUtils.hasAnnotation(method, GetExchange.class)) {
                return method.invoke(client, args);
            }
            throw e;
        }
    }

    private RestClient rest(URI address) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        return RestClient.builder()
                .baseUrl(address)
                .requestFactory(requests)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .requestInterceptor(this::introduce)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw refusal(response);
                })
                .build();
    }

    /** As one of this installation, and on behalf of whoever asked us. */
    private ClientHttpResponse introduce(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var headers = request.getHeaders();
        var sealed = seal.of(request.getMethod().name(), request.getURI().getRawPath());
        if (sealed != null) {
            headers.set(PeerSeal.HEADER, sealed);
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            headers.setBearerAuth(caller.getToken().getTokenValue());
        }
        var requestId = MDC.get("requestId");
        if (requestId != null) {
            headers.set(RequestId.HEADER, requestId);
        }
        headers.set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
        return execution.execute(request, body);
    }

    /** What does not come from the service itself, but from something before it, says that the service is away. */
    private Problem refusal(ClientHttpResponse response) throws IOException {
        try (var body = response.getBody()) {
            var problem = json.readValue(body, ProblemDetail.class);
            return problem.getStatus() == response.getStatusCode().value()
                    ? Problem.from(problem)
                    : PeerCalls.unavailable(service, null);
        } catch (JacksonException e) {
            return PeerCalls.unavailable(service, e);
        }
    }
}
