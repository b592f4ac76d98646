/** One self-contained HTML report from a run folder, made of sections that plugins can add to. */
package org.mien.report;
