/** Test support for every service; never on the class path of a running one. */
package dev.motorpool.platform.testing;
