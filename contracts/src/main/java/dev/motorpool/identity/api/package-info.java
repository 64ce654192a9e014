@NullMarked
package dev.motorpool.identity.api;

import org.jspecify.annotations.NullMarked;
