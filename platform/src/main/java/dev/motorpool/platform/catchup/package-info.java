/** Copies that are made anew when a service comes late. */
@NullMarked
package dev.motorpool.platform.catchup;

import org.jspecify.annotations.NullMarked;
