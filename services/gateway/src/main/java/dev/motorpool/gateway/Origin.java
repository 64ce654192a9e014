package dev.motorpool.gateway;

/**
 * Where a request really comes from.
 *
 * @param address the client's IP address as a literal
 * @param scheme what the client spoke, {@code http} or {@code https}
 * @param host the host (and port) that the client asked for
 */
record Origin(String address, String scheme, String host) {

    boolean isSecure() {
        return scheme.equals("https");
    }
}
