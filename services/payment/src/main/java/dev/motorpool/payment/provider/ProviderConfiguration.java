package dev.motorpool.payment.provider;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Everybody asks the provider through its deadline. */
    @Bean
    @Primary
    PaymentProvider provider(@Qualifier("sandboxProvider") PaymentProvider sandbox, PaymentProperties settings) {
        return new ProviderDeadline(sandbox, settings.deadline());
    }
}
