@NullMarked
package dev.motorpool.platform.postgres;

import org.jspecify.annotations.NullMarked;
