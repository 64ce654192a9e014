@NullMarked
package dev.motorpool.notification.fact;

import org.jspecify.annotations.NullMarked;
