/** What a line of a file says: columns, words, and which car it means. */
@NullMarked
package dev.motorpool.fleet.csv;

import org.jspecify.annotations.NullMarked;
