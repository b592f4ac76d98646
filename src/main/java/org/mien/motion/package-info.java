/** How faces move over time: frames between the frames that were recorded, and motion maps freed of what storing them did. */
package org.mien.motion;
