package dev.motorpool.platform.web;

import io.swagger.v3.core.converter.ModelConverter;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Clock, log context, how parameters are read and documented. */
@AutoConfiguration
public class WebAutoConfiguration implements WebMvcConfigurer {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LogContextFilter logContextFilter(Environment environment) {
        return new LogContextFilter(environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    ModelConverter enumsAsWritten(JsonMapper json) {
        return new EnumsAsWritten(json);
    }

    /** Enum parameters in any case, durations and the like. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }
}
