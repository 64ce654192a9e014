@NullMarked
package dev.motorpool.notification.message;

import org.jspecify.annotations.NullMarked;
