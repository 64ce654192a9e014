@NullMarked
package dev.motorpool.gateway.web;

import org.jspecify.annotations.NullMarked;
