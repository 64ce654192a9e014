@NullMarked
package dev.motorpool.platform.idempotency;

import org.jspecify.annotations.NullMarked;
