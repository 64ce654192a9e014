@NullMarked
package dev.motorpool.gateway.docs;

import org.jspecify.annotations.NullMarked;
