@NullMarked
package dev.motorpool.launcher.database;

import org.jspecify.annotations.NullMarked;
