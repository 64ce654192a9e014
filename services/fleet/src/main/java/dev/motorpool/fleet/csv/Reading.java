package dev.motorpool.fleet.csv;

import org.jspecify.annotations.Nullable;

/**
 * How the cells of a file are to be understood.
 *
 * @param currency of a price whose line does not name one
 */
public record Reading(@Nullable String currency, DecimalSign sign, Mapping mapping) {}
