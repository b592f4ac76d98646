/** What a classifier says of every frame of a recording, locked to the clip that is looked at. */
package org.mien.workbench.timeline;
