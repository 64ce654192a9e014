@NullMarked
package dev.motorpool.analytics;

import org.jspecify.annotations.NullMarked;
