@NullMarked
package dev.motorpool.search.suggest;

import org.jspecify.annotations.NullMarked;
