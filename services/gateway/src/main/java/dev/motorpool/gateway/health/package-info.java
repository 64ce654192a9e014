@NullMarked
package dev.motorpool.gateway.health;

import org.jspecify.annotations.NullMarked;
