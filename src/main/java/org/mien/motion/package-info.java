/** How faces move over time: here, frames between the frames that were recorded. */
package org.mien.motion;
