@NullMarked
package dev.motorpool.launcher.client;

import org.jspecify.annotations.NullMarked;
