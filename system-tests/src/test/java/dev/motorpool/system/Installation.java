package dev.motorpool.system;

/** A running Motorpool, whichever way its services run. */
public interface Installation extends AutoCloseable {

    /** Somebody without a token, at the edge. */
    Client client();

    /** Who may do everything. */
    Client operator() throws Exception;

    /** Another command of the program, such as an import; returns what it printed. */
    String command(String... words) throws Exception;

    @Override
    void close() throws Exception;
}
