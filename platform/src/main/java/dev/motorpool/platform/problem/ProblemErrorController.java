package dev.motorpool.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's error page: errors that never reached Spring MVC, such as a request that the firewall refused. */
@Controller
class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attribute = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = attribute instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
        var known = HttpStatus.resolve(status);
        problems.write(request, response, Problems.plain(status, known == null ? "" : known.getReasonPhrase()));
    }
}
