@NullMarked
package dev.motorpool.platform.problem;

import org.jspecify.annotations.NullMarked;
