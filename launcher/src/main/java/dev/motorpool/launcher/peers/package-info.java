@NullMarked
package dev.motorpool.launcher.peers;

import org.jspecify.annotations.NullMarked;
