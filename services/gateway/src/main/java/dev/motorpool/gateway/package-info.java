@NullMarked
package dev.motorpool.gateway;

import org.jspecify.annotations.NullMarked;
