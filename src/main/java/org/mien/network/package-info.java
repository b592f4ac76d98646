/**
 * Neural networks: the only package that touches Deeplearning4j and ND4J, with its layers, presets, bootstrap and model
 * files.
 */
package org.mien.network;
