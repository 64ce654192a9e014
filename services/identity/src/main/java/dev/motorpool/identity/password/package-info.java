/** Hashing of passwords; known outside as Spring Security's {@code PasswordEncoder}. */
@NullMarked
package dev.motorpool.identity.password;

import org.jspecify.annotations.NullMarked;
