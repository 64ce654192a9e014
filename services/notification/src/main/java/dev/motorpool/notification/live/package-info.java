@NullMarked
package dev.motorpool.notification.live;

import org.jspecify.annotations.NullMarked;
