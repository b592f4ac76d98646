/**
 * What a network has to beat: chance, nearest neighbours, support vector machines and forests on texture or pixels, each
 * named by a {@link org.mien.baseline.BaselineSpec}.
 */
package org.mien.baseline;
