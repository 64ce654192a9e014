package dev.motorpool.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the whole service on a cluster, by a wire that tests can cut. */
class OnOpenSearch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FlakyWire WIRE = wire();

    private static FlakyWire wire() {
        try {
            return new FlakyWire(OpenSearchServer.shared().url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("motorpool.search.url=" + WIRE.url()).applyTo(context);
    }
}
