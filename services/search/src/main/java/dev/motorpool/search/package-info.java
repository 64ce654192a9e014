@NullMarked
package dev.motorpool.search;

import org.jspecify.annotations.NullMarked;
