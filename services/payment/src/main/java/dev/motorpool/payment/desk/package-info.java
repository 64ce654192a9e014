/** What people and peers get to see of payments, and the routes for it. */
@NullMarked
package dev.motorpool.payment.desk;

import org.jspecify.annotations.NullMarked;
