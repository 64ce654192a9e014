@NullMarked
package dev.motorpool.launcher.demo;

import org.jspecify.annotations.NullMarked;
