@NullMarked
package dev.motorpool.platform.security;

import org.jspecify.annotations.NullMarked;
