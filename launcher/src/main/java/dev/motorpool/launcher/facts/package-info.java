@NullMarked
package dev.motorpool.launcher.facts;

import org.jspecify.annotations.NullMarked;
