package org.mien.command;

import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.mien.job.UserError;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/**
 * Inputs that once had another name. The old name stays as an input of its own that no dialog shows,
 *
 * <pre>{@code
 * @Parameter(visibility = ItemVisibility.INVISIBLE, required = false, persist = false,
 *     attrs = @Attr(name = Renamed.TO, value = "newname"), label = ..., description = "The old name of newname.")
 * private Integer oldname;
 * }</pre>
 *
 * <p>so macros and scripts of old go on to work in every host: what is said under the old name counts for the new one.
 */
final class Renamed {

  /** The attribute of an old input that names the new one. */
  static final String TO = "renamed-to";

  private Renamed() {}

  /** The new name, if this is an old one. */
  static Optional<String> to(ModuleItem<?> item) {
    return Optional.ofNullable(item.get(TO));
  }

  /** Brings what was said under old names to the new ones. */
  static void settle(Module module) {
    for (ModuleItem<?> item : module.getInfo().inputs()) {
      Object value = module.getInput(item.getName());
      if (value != null && to(item).isPresent()) {
        module.setInput(to(item).get(), value);
      }
    }
  }

  /** Whether an input is given under an old name. */
  static boolean given(ModuleInfo info, ModuleItem<?> item, Set<String> words) {
    return StreamSupport.stream(info.inputs().spliterator(), false)
        .anyMatch(old -> words.contains(old.getName()) && to(old).filter(item.getName()::equals).isPresent());
  }

  /**
   * Checks that nobody says both the old and the new name.
   *
   * @throws UserError if both are said
   */
  static void check(ModuleInfo info, ModuleItem<?> item, Set<String> words) {
    if (words.contains(item.getName()) && given(info, item, words)) {
      throw new UserError(InputRules.name(item) + " is said twice, by its new name and by its old one; leave the old one out.");
    }
  }
}
