@NullMarked
package dev.motorpool.notification.copy;

import org.jspecify.annotations.NullMarked;
