package dev.motorpool.platform.catchup;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** For services that keep copies of what others own. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(JdbcClient.class)
@EnableScheduling
public class CatchUpAutoConfiguration {

    @Bean
    @ConditionalOnBean(Source.class)
    CatchUp catchUp(List<Source> sources, JdbcClient jdbc, @Value("${spring.application.name}") String service) {
        return new CatchUp(sources, jdbc, service);
    }
}
