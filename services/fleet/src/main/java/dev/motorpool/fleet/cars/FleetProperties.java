package dev.motorpool.fleet.cars;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param currency ISO 4217 code of a price that names none
 */
@Validated
@ConfigurationProperties("motorpool.fleet")
record FleetProperties(
        @DefaultValue("USD") @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code such as USD")
        String currency) {}
