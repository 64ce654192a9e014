@NullMarked
package dev.motorpool.gateway.limit;

import org.jspecify.annotations.NullMarked;
