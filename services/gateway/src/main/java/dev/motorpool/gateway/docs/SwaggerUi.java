package dev.motorpool.gateway.docs;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves Swagger UI's own files from the class path: nothing is loaded from elsewhere. */
@Configuration(proxyBeanMethods = false)
class SwaggerUi implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/webjars/swagger-ui/%s/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/assets/**")
                .addResourceLocations(FILES.formatted(version()))
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }

    private static String version() {
        var details = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties");
        try {
            return PropertiesLoaderUtils.loadProperties(details).getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("Swagger UI is not on the class path", e);
        }
    }
}
