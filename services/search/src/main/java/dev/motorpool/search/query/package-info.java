@NullMarked
package dev.motorpool.search.query;

import org.jspecify.annotations.NullMarked;
