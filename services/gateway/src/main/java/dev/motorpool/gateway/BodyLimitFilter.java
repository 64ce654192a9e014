package dev.motorpool.gateway;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses bodies over the limit: by their announced length, or while they arrive when none was announced. */
@Component
@Order(50)
class BodyLimitFilter extends HttpFilter {

    private final long max;
    private final transient Problems problems;

    BodyLimitFilter(BodyProperties settings, Problems problems) {
        this.max = settings.max().toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var announced = request.getContentLengthLong();
        if (announced > max) {
            problems.write(request, response, tooLarge(max).getBody());
            return;
        }
        var isEndless = announced < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        chain.doFilter(isEndless ? new LimitedBody(request, max) : request, response);
    }

    static Problem tooLarge(long max) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body of a request may have at most %d bytes.".formatted(max));
    }
}
