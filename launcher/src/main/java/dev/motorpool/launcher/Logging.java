package dev.motorpool.launcher;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** One logging for all services of the JVM, set up before the first of them, which would else set it up its own way. */
final class Logging {

    private Logging() {}

    static void start() {
        var system = LoggingSystem.get(Launcher.class.getClassLoader());
        var config = Console.isTerminal() ? "classpath:logging/terminal.xml" : "classpath:logging/json.xml";
        System.setProperty("logging.config", config);
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(new StandardEnvironment()), config, null);
    }
}
