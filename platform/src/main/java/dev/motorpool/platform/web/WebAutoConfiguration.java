package dev.motorpool.platform.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.ModelConverter;
import java.time.Clock;
import java.util.Arrays;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
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

    /** A value that is one text in JSON, such as an id, is one parameter of a query and not its parts. */
    @Bean
    InitializingBean valuesAreParameters() {
        return () ->
                SpringDocUtils.getConfig().addSimpleTypePredicateForParameterObject(WebAutoConfiguration::isOneValue);
    }

    private static boolean isOneValue(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    @Bean
    WebMvcRegistrations flatQueries() {
        return new FlatQueries();
    }

    /** Enum parameters in any case, durations and the like. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }
}
