/** How what callers send is checked, wherever it came from, and how it narrows a list. */
@NullMarked
package dev.motorpool.fleet.input;

import org.jspecify.annotations.NullMarked;
