/** What is studied: subjects, clips, labels and the manifest that lists them; readers of folders, CSV files and archives. */
package org.mien.dataset;
