package dev.motorpool.platform.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Who issues access tokens and whom they are for; the same in every service. */
@Validated
@ConfigurationProperties("motorpool.security")
public record SecurityProperties(
        @DefaultValue("motorpool") @NotBlank String issuer,
        @DefaultValue("motorpool") @NotBlank String audience) {}
