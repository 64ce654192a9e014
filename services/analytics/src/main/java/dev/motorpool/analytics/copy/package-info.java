@NullMarked
package dev.motorpool.analytics.copy;

import org.jspecify.annotations.NullMarked;
