package dev.motorpool.notification.text;

/**
 * A message in words.
 *
 * @param html empty, as {@code text}, where nothing goes by e-mail
 * @param note one or two sentences, for where there is little room
 */
public record Words(String subject, String html, String text, String note) {}
