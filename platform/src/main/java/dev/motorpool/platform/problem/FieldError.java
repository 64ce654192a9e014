package dev.motorpool.platform.problem;

/** What is wrong with one field of a request; {@code field} is its name there, {@code message} completes "field ...". */
public record FieldError(String field, String message) {}
