@NullMarked
package dev.motorpool.search.copy;

import org.jspecify.annotations.NullMarked;
