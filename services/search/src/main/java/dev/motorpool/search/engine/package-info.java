@NullMarked
package dev.motorpool.search.engine;

import org.jspecify.annotations.NullMarked;
