package dev.motorpool.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large the body of a request may be. */
@ConfigurationProperties("motorpool.gateway.body")
record BodyProperties(@DefaultValue("1MB") DataSize max) {}
