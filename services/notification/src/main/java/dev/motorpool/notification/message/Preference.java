package dev.motorpool.notification.message;

/**
 * Whether a person wants one kind of message through one channel.
 *
 * @param required it cannot be switched off
 */
record Preference(Kind kind, Channel channel, boolean enabled, boolean required) {}
