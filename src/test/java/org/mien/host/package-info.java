/** What people install, unpacked into fresh folders and started as Fiji and plain ImageJ start it. */
package org.mien.host;
