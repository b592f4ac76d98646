/** Charts: data in, JFreeChart out; every chart exports PNG, SVG, PDF and a table of exactly the numbers it draws. */
package org.mien.chart;
