package dev.motorpool.search.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxRentalDays the longest period that can be searched for
 */
@Validated
@ConfigurationProperties("motorpool.search")
record QueryProperties(
        @DefaultValue("90") @Min(1) @Max(3650) int maxRentalDays) {}
