@NullMarked
package dev.motorpool.platform.web;

import org.jspecify.annotations.NullMarked;
