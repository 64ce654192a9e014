@NullMarked
package dev.motorpool.gateway.api;

import org.jspecify.annotations.NullMarked;
