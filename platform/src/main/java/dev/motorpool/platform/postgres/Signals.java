package dev.motorpool.platform.postgres;

import java.io.IOException;

final class Signals {

    private Signals() {}

    /** SIGINT, PostgreSQL's fast shutdown; Java itself can only send TERM (which waits for clients) and KILL. */
    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
