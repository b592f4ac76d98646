/** Computes the items of a cross-validation on an Apache Spark cluster; built by the Maven profile {@code spark} alone. */
package org.mien.spark;
