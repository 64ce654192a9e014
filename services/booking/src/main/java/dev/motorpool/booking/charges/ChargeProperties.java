package dev.motorpool.booking.charges;

import dev.motorpool.booking.charges.Charge.Kind;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How charges are taxed.
 *
 * @param untaxed what no tax is on: compensation for a damage and what an authority asks for are no sale in most countries
 */
@Validated
@ConfigurationProperties("motorpool.booking.charges")
record ChargeProperties(
        @DefaultValue({"damage", "fine"}) @NotNull Set<Kind> untaxed) {}
