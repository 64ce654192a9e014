package dev.motorpool.booking.odometer;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which readings are asked for again.
 *
 * @param mostKmPerDay how far a car can have been driven in each started day since its last reading
 */
@Validated
@ConfigurationProperties("motorpool.booking.odometer")
record OdometerProperties(@DefaultValue("1500") @Min(1) int mostKmPerDay) {}
