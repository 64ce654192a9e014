package dev.motorpool.identity.token;

/**
 * A signing key as the database has it.
 *
 * @param generation 1 for the first key, one more with each rotation
 * @param publicKey JSON Web Key (RFC 7517)
 * @param privateKey encrypted
 */
record StoredKey(String id, int generation, String publicKey, byte[] privateKey) {}
