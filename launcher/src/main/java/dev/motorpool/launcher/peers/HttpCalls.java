package dev.motorpool.launcher.peers;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.web.RequestId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.slf4j.MDC;
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
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Over HTTP, with deadlines; the callee's refusals are rebuilt, so that they look as if it were in this JVM. */
final class HttpCalls implements PeerCalls {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);

    private final String service;
    private final JsonMapper json;
    private final Object client;

    HttpCalls(String service, Class<?> contract, URI address, JsonMapper json) {
        this.service = service;
        this.json = json;
        this.client = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest(address)))
                .build()
                .createClient(contract);
    }

    @Override
    public Object target() {
        return client;
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
                .requestInterceptor(this::relay)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw refusal(response);
                })
                .build();
    }

    /** On behalf of whoever asked us. */
    private ClientHttpResponse relay(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            request.getHeaders().setBearerAuth(caller.getToken().getTokenValue());
        }
        var requestId = MDC.get("requestId");
        if (requestId != null) {
            request.getHeaders().set(RequestId.HEADER, requestId);
        }
        request.getHeaders().set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
        try {
            return execution.execute(request, body);
        } catch (IOException e) {
            throw PeerCalls.unavailable(service, e);
        }
    }

    private Problem refusal(ClientHttpResponse response) throws IOException {
        try (var body = response.getBody()) {
            return Problem.from(json.readValue(body, ProblemDetail.class));
        } catch (JacksonException e) {
            return PeerCalls.unavailable(service, e);
        }
    }
}
