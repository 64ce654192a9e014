@NullMarked
package dev.motorpool.notification.reminder;

import org.jspecify.annotations.NullMarked;
