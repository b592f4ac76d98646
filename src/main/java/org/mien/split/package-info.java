/**
 * Who is trained on and who is tested: split protocols that keep together what belongs together, and the audit that
 * proves it.
 */
package org.mien.split;
