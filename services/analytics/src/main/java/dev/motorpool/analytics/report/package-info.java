@NullMarked
package dev.motorpool.analytics.report;

import org.jspecify.annotations.NullMarked;
