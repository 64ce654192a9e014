package dev.motorpool.identity.api;

/** Why somebody may choose a password without knowing the one before. */
public enum PasswordLinkPurpose {
    /** They forgot it. */
    RESET,
    /** They were added by somebody else and have none yet. */
    INVITATION
}
