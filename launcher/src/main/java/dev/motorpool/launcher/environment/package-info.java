/** The environment variables that Motorpool reads, judged before anything starts. */
@NullMarked
package dev.motorpool.launcher.environment;

import org.jspecify.annotations.NullMarked;
