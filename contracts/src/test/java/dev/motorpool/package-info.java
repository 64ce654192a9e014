/** Tests of all contracts at once. */
package dev.motorpool;
