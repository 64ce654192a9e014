@NullMarked
package dev.motorpool.launcher.edge;

import org.jspecify.annotations.NullMarked;
