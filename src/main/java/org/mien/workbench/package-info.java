/**
 * The window: views over state holders, laid out by perspectives. A view never computes and never knows another view; it
 * observes {@link org.mien.workbench.state.Session} and starts commands through it.
 */
package org.mien.workbench;
