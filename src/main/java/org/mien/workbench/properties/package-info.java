/** The view of properties: what is known of the clip or run that is looked at. */
package org.mien.workbench.properties;
