@NullMarked
package dev.motorpool.search.opensearch;

import org.jspecify.annotations.NullMarked;
