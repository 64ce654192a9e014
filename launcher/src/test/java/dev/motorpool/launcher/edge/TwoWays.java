package dev.motorpool.launcher.edge;

import dev.motorpool.gateway.GatewayApplication;
import dev.motorpool.launcher.edge.tiny.TinyService;
import dev.motorpool.platform.testing.TestTokens;
import java.net.URI;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** One tiny service behind the real gateway: as a sibling under {@code /cars}, over HTTP under {@code /search}. */
final class TwoWays {

    private static final ServletWebServerApplicationContext SERVICE = start(TinyService.class, "tiny", context -> {});
    private static final ServletWebServerApplicationContext GATEWAY = start(
            GatewayApplication.class,
            "gateway",
            new Edge()
                    .sibling("fleet", SERVICE)
                    .remote("search", URI.create("http://localhost:" + port(SERVICE)))
                    .remote("booking", URI.create("http://localhost:1")),
            "--server.port=0",
            "--RATE_LIMIT_MAX=1000000000",
            "--logging.level.root=warn");

    private TwoWays() {}

    static int gatewayPort() {
        return port(GATEWAY);
    }

    static int servicePort() {
        return port(SERVICE);
    }

    private static int port(ServletWebServerApplicationContext context) {
        return context.getWebServer().getPort();
    }

    private static ServletWebServerApplicationContext start(
            Class<?> application,
            String name,
            ApplicationContextInitializer<GenericApplicationContext> initializer,
            String... arguments) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(application, TestTokens.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=" + name)
                .registerShutdownHook(false)
                .initializers(initializer)
                .run(arguments);
    }
}
