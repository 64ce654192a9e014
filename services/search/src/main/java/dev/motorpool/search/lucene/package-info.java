@NullMarked
package dev.motorpool.search.lucene;

import org.jspecify.annotations.NullMarked;
