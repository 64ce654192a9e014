package dev.motorpool.identity.password;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    @Bean(destroyMethod = "close")
    PasswordEncoder passwordEncoder(HashingProperties settings) {
        return new BoundedPasswordEncoder(
                new BCryptPasswordEncoder(settings.bcryptRounds()),
                Runtime.getRuntime().availableProcessors(),
                settings.hashWait());
    }
}
