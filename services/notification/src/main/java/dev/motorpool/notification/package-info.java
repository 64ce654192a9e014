@NullMarked
package dev.motorpool.notification;

import org.jspecify.annotations.NullMarked;
