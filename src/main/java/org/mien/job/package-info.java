/**
 * How long work talks to its surroundings: progress, remaining time, cancelling, threads and failures a person can mend.
 * No user interface.
 */
package org.mien.job;
