package dev.motorpool.platform.security;

/** What a person may do; a person can have several. Written lower-case in tokens and JSON. */
public enum Role {
    /** Rents cars. Everybody who signs up. */
    CUSTOMER,
    /** Works at a counter: acts for customers. */
    AGENT,
    /** Keeps cars, branches and prices. */
    FLEET_MANAGER,
    ADMIN
}
