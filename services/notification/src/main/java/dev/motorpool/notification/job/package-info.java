@NullMarked
package dev.motorpool.notification.job;

import org.jspecify.annotations.NullMarked;
