/** Access tokens and the keys that sign them; known outside as Spring Security's {@code JwtEncoder}. */
@NullMarked
package dev.motorpool.identity.token;

import org.jspecify.annotations.NullMarked;
