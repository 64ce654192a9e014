@NullMarked
package dev.motorpool.platform.facts;

import org.jspecify.annotations.NullMarked;
