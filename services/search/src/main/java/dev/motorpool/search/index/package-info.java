@NullMarked
package dev.motorpool.search.index;

import org.jspecify.annotations.NullMarked;
