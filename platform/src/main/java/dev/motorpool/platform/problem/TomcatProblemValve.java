package dev.motorpool.platform.problem;

import dev.motorpool.platform.web.RequestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Tomcat's own answer to a request that it cannot even parse, as a problem instead of an HTML page. */
public final class TomcatProblemValve extends ErrorReportValve {

    /** To be called before the host starts, as it makes its valve then. */
    static void install(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(TomcatProblemValve.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var body = Problems.plain(status, "The request could not be read.");
        var id = RequestId.of(request);
        try {
            response.setHeader(RequestId.HEADER, id);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(json(body, id));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("the client is gone", e);
        }
    }

    /** By hand: Tomcat makes this valve itself and gives it no mapper. No part of it needs escaping. */
    private static String json(ProblemDetail body, String requestId) {
        var type = String.valueOf(body.getType());
        return """
                {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s","timestamp":"%s","requestId":"%s"}""".formatted(
                        type,
                        body.getTitle(),
                        body.getStatus(),
                        body.getDetail(),
                        type.substring(Problem.TYPE_PREFIX.length()),
                        Instant.now(),
                        requestId);
    }
}
