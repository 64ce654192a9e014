package dev.motorpool.platform.problem;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import tools.jackson.databind.json.JsonMapper;

/** Problems (RFC 9457) on every route and from every layer. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemAutoConfiguration {

    @Bean
    Problems problems(JsonMapper json, Clock clock) {
        return new Problems(json, clock);
    }

    /** Spring knows no SQL state 55P03: a lock that was waited for longer than lock_timeout. */
    @Bean
    @ConditionalOnMissingBean
    SQLExceptionTranslator sqlExceptionTranslator() {
        var translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, sql, e) ->
                "55P03".equals(e.getSQLState()) ? new CannotAcquireLockException(task + ": lock timeout", e) : null);
        return translator;
    }

    /** Requests so broken that Tomcat answers them itself. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return tomcat -> tomcat.addContextCustomizers(TomcatProblemValve::install);
    }
}
