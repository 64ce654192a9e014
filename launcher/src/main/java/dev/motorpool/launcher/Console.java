package dev.motorpool.launcher;

import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to the person who started Motorpool: plain lines on a terminal, log lines where logs are collected. */
public final class Console {

    /** The start script knows whether the output is a terminal and says so. */
    static final String TERMINAL = "motorpool.terminal";

    private static final Logger log = LoggerFactory.getLogger("motorpool");

    private Console() {}

    public static boolean isTerminal() {
        var told = System.getProperty(TERMINAL);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }

    public static void say(String line) {
        if (isTerminal()) {
            out().println(line);
        } else {
            log.info(line);
        }
    }

    /** What was asked for, as against what happens on the way. */
    public static PrintStream out() {
        return System.out;
    }
}
