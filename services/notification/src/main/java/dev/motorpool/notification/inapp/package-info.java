@NullMarked
package dev.motorpool.notification.inapp;

import org.jspecify.annotations.NullMarked;
