@NullMarked
package dev.motorpool.notification.delivery;

import org.jspecify.annotations.NullMarked;
