package org.mien.plugin;

import java.util.function.Function;
import org.scijava.plugin.SciJavaPlugin;

/**
 * A kind of part that other jars can add.
 *
 * @param name what people call it ("texture descriptor")
 * @param type the interface that parts of this kind implement and name in their {@code @Plugin}
 * @param keyOf the stable word of a part, which files store
 */
public record PartKind<P extends SciJavaPlugin>(String name, Class<P> type, Function<P, String> keyOf) {}
