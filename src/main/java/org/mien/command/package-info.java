/**
 * SciJava commands for the menus of Fiji and ImageJ, macros and scripts: fields, and one call to the object that does
 * the work.
 */
package org.mien.command;
