/**
 * Every trap of evaluation that Mien knows: each test walks into one through the public API, and is refused or corrected with
 * the reason in the message.
 */
package org.mien.guard;
