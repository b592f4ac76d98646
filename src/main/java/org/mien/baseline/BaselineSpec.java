package org.mien.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mien.job.UserError;

/**
 * A baseline with all its options in one line: {@code rbf-svm:pixels,C=3,balanced,mirror}. The first word is the {@link
 * BaselineKind}; behind a colon stand what it looks at ({@link FeatureKind}, histogram unless said) and its options.
 * Values divided by {@code |} are alternatives: {@code C=1|3|10} stands for three baselines, of which one is chosen by
 * examples that are not the test's.
 */
public final class BaselineSpec {

  private static final int MOST_CANDIDATES = 200;

  private final BaselineKind kind;
  private final FeatureKind features;
  private final Map<BaselineOption, List<String>> values;

  private BaselineSpec(BaselineKind kind, FeatureKind features, Map<BaselineOption, List<String>> values) {
    this.kind = kind;
    this.features = features;
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * Reads a spec; {@link #toString} is the inverse.
   *
   * @throws UserError if a word is unknown to the baseline, said twice, or has no such value
   */
  public static BaselineSpec parse(String text) {
    int colon = text.indexOf(':');
    BaselineKind kind = BaselineKind.of((colon < 0 ? text : text.substring(0, colon)).strip());
    Map<BaselineOption, List<String>> values = new EnumMap<>(BaselineOption.class);
    FeatureKind features = FeatureKind.HISTOGRAM;
    String[] words = colon < 0 ? new String[0] : text.substring(colon + 1).split(",", -1);
    if (words.length > 0 && !kind.readsFeatures()) {
      throw new UserError("The baseline '" + kind.key() + "' has no options; write it without ':'.");
    }
    for (int i = 0; i < words.length; i++) {
      String word = words[i].strip();
      if (i == 0 && !word.contains("=") && option(kind, word) == null) {
        features = FeatureKind.of(word);
      } else {
        read(kind, word, values);
      }
    }
    values.entrySet().removeIf(said -> said.getValue().equals(List.of(said.getKey().usual(kind))));
    BaselineSpec spec = new BaselineSpec(kind, features, values);
    if (spec.combinations() > MOST_CANDIDATES) {
      throw new UserError("'" + text + "' stands for more than " + MOST_CANDIDATES + " baselines; name fewer alternatives.");
    }
    return spec;
  }

  /**
   * Whether a word of a spec means something to a baseline.
   *
   * @throws UserError if there is no such baseline
   */
  public static boolean knows(String baseline, String word) {
    BaselineKind kind = BaselineKind.of(baseline);
    return Arrays.stream(FeatureKind.values()).anyMatch(features -> features.key().equals(word))
        || option(kind, word.split("=", 2)[0]) != null;
  }

  private static void read(BaselineKind kind, String word, Map<BaselineOption, List<String>> values) {
    String[] pair = word.split("=", 2);
    BaselineOption option = option(kind, pair[0]);
    if (option == null || pair.length == 1 && !option.isSwitch()) {
      throw new UserError("The baseline '" + kind.key() + "' has no option '" + word + "'; it knows histogram, pixels, motion, "
          + kind.words() + ".");
    }
    List<String> all = new ArrayList<>();
    for (String value : (pair.length == 1 ? "on" : pair[1]).split("\\|", -1)) {
      String canonical = option.canonical(value.strip());
      if (all.contains(canonical)) {
        throw new UserError("The option '" + option.key() + "' of a baseline names " + canonical + " twice.");
      }
      all.add(canonical);
    }
    if (values.containsKey(option)) {
      throw new UserError("The option '" + option.key() + "' stands twice in a baseline.");
    }
    values.put(option, List.copyOf(all));
  }

  private static BaselineOption option(BaselineKind kind, String key) {
    for (BaselineOption option : BaselineOption.values()) {
      if (option.key().equals(key) && kind.knows(option)) {
        return option;
      }
    }
    return null;
  }

  private long combinations() {
    return values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
  }

  /** Which baseline. */
  public BaselineKind kind() {
    return kind;
  }

  /** What it looks at; without meaning where {@link BaselineKind#readsFeatures} is false. */
  public FeatureKind features() {
    return features;
  }

  /** Every baseline that this spec stands for, itself where no option has alternatives; the last option varies fastest. */
  public List<BaselineSpec> candidates() {
    List<Map<BaselineOption, List<String>>> all = new ArrayList<>();
    all.add(new EnumMap<>(BaselineOption.class));
    values.forEach((option, alternatives) -> {
      List<Map<BaselineOption, List<String>>> longer = new ArrayList<>();
      for (Map<BaselineOption, List<String>> begun : all) {
        for (String value : alternatives) {
          Map<BaselineOption, List<String>> next = new EnumMap<>(begun);
          if (!value.equals(option.usual(kind))) {
            next.put(option, List.of(value));
          }
          longer.add(next);
        }
      }
      all.clear();
      all.addAll(longer);
    });
    List<BaselineSpec> specs = new ArrayList<>();
    all.forEach(map -> specs.add(new BaselineSpec(kind, features, map)));
    return List.copyOf(specs);
  }

  String value(BaselineOption option) {
    List<String> found = values.getOrDefault(option, List.of(option.usual(kind)));
    if (found.size() != 1) {
      throw new IllegalStateException("'" + this + "' has alternatives; train one of its candidates");
    }
    return found.get(0);
  }

  double number(BaselineOption option) {
    return Double.parseDouble(value(option));
  }

  int whole(BaselineOption option) {
    return Integer.parseInt(value(option));
  }

  boolean is(BaselineOption option) {
    return kind.knows(option) && value(option).equals("on");
  }

  /** The name for people, such as "RBF SVM on pixels, C = 3, balanced". */
  public String title() {
    if (!kind.readsFeatures()) {
      return kind.title();
    }
    StringJoiner title = new StringJoiner(", ");
    title.add(kind.title() + " on " + features.title());
    values.forEach((option, v) -> title.add(option.isSwitch() && v.equals(List.of("on")) ? option.key()
        : option.key() + " = " + String.join(" or ", v)));
    return title.toString();
  }

  /** The spec in its shortest full form: options at their usual values are left out, the others stand in a fixed order. */
  @Override
  public String toString() {
    if (!kind.readsFeatures()) {
      return kind.key();
    }
    StringJoiner text = new StringJoiner(",");
    text.add(kind.key() + ":" + features.key());
    values.forEach((option, v) -> text.add(
        option.isSwitch() && v.equals(List.of("on")) ? option.key() : option.key() + "=" + String.join("|", v)));
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BaselineSpec spec && spec.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
