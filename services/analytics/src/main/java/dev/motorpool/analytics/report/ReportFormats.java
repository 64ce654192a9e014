package dev.motorpool.analytics.report;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ReportFormats implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.addCustomConverter(new CsvReports());
    }

    /** A link cannot say Accept. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
        formats.favorParameter(true)
                .mediaType("csv", MediaType.parseMediaType(CsvReports.TEXT_CSV))
                .mediaType("json", MediaType.APPLICATION_JSON);
    }
}
