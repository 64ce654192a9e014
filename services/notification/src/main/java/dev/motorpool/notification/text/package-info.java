@NullMarked
package dev.motorpool.notification.text;

import org.jspecify.annotations.NullMarked;
