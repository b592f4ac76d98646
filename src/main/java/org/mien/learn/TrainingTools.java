package org.mien.learn;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.mien.job.UserError;

/**
 * What helps a network that has few examples to learn from. All is off by default, as in the paper, and everything drawn
 * depends on the seed of the training alone.
 *
 * @param labelSmoothing share of the certainty that is spread over all classes (Szegedy et al. 2016), 0 to below 1
 * @param mixup parameter alpha of the Beta distribution by which pairs of examples are mixed (Zhang et al. 2018), 0 for
 *     none, at most 10
 * @param weightDecay share of each weight that is taken away at each step, times the learning rate (Loshchilov and Hutter
 *     2019), 0 to 1
 * @param dropout share of the values in front of the dense layers that is dropped while learning (Srivastava et al.
 *     2014), 0 to below 1
 * @param schedule of the learning rate: "constant"; "cosine", down to 0 at the last epoch (Loshchilov and Hutter 2017); or
 *     "step", a tenth after half and a hundredth after three quarters of the epochs
 * @param sampling "shuffled", every example once an epoch; or "balanced", as many draws an epoch, every class as often
 * @param mirroredCopies whether the training part has every example mirrored as well
 * @param mirrorTesting whether an answer is the mean of those for the example and for its mirror image
 * @param temperature whether the probabilities are brought to the right sureness by one number fitted on the validation
 *     part (Guo et al. 2017)
 * @param fixedEpochs whether training ends after all epochs with the last weights, so that no validation part is needed
 *     and the whole training fold is learned from
 * @param startFrom path of a model file whose weights the training starts from, or the empty string
 */
public record TrainingTools(
    double labelSmoothing,
    double mixup,
    double weightDecay,
    double dropout,
    String schedule,
    String sampling,
    boolean mirroredCopies,
    boolean mirrorTesting,
    boolean temperature,
    boolean fixedEpochs,
    String startFrom) {

  private static final List<String> SCHEDULES = List.of("constant", "cosine", "step");
  private static final List<String> SAMPLINGS = List.of("shuffled", "balanced");
  private static final Set<String> NUMBERS = new LinkedHashSet<>(List.of("smoothing", "mixup", "decay", "dropout"));
  private static final Set<String> WORDS = new LinkedHashSet<>(List.of("schedule", "sampling", "start"));
  private static final Set<String> SWITCHES =
      new LinkedHashSet<>(List.of("mirror", "tta", "temperature", "fixed-epochs"));

  /** No tool at all. */
  public static final TrainingTools NONE =
      new TrainingTools(0, 0, 0, 0, "constant", "shuffled", false, false, false, false, "");

  /** Checks the ranges. */
  public TrainingTools {
    schedule = schedule == null ? "constant" : schedule;
    sampling = sampling == null ? "shuffled" : sampling;
    startFrom = startFrom == null ? "" : startFrom;
    range("smoothing", labelSmoothing, 1, false);
    range("mixup", mixup, 10, true);
    range("decay", weightDecay, 1, true);
    range("dropout", dropout, 1, false);
    oneOf("schedule", schedule, SCHEDULES);
    oneOf("sampling", sampling, SAMPLINGS);
    if (fixedEpochs && temperature) {
      throw new UserError("The temperature is fitted on a validation part, which training with fixed epochs does not have;"
          + " leave one of the two out.");
    }
  }

  private static void range(String name, double value, double most, boolean including) {
    if (!(value >= 0 && (value < most || including && value == most))) {
      throw new UserError("The training tool '" + name + "' must lie between 0 and " + number(most)
          + (including ? "" : " (which is too much)") + ", not be " + value + ".");
    }
  }

  private static void oneOf(String name, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw new UserError("The training tool '" + name + "' is one of " + String.join(", ", allowed) + ", not '" + value + "'.");
    }
  }

  /**
   * Reads what {@link #key} wrote, such as {@code smoothing=0.1,schedule=cosine,mirror,tta}; {@code none} or nothing for no
   * tool.
   *
   * @throws UserError if a word is unknown or a number is missing or out of range
   */
  public static TrainingTools parse(String key) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : key.isBlank() || key.equals("none") ? new String[0] : key.split(",")) {
      String[] pair = part.strip().split("=", 2);
      if (!knows(part.strip())) {
        throw new UserError("'" + part.strip() + "' is not a training tool; write none, or a list such as"
            + " smoothing=0.1,mixup=0.2,decay=0.0001,dropout=0.3,schedule=cosine,sampling=balanced,mirror,tta,temperature,"
            + "fixed-epochs,start=MODEL.");
      }
      values.put(pair[0], pair.length == 2 ? pair[1].strip() : "");
    }
    return new TrainingTools(parsed(values, "smoothing"), parsed(values, "mixup"), parsed(values, "decay"),
        parsed(values, "dropout"), values.get("schedule"), values.get("sampling"), values.containsKey("mirror"),
        values.containsKey("tta"), values.containsKey("temperature"), values.containsKey("fixed-epochs"), values.get("start"));
  }

  /** Whether a word such as {@code mixup=0.2} names a tool. */
  public static boolean knows(String word) {
    String[] pair = word.split("=", 2);
    return pair.length == 2 ? NUMBERS.contains(pair[0]) || WORDS.contains(pair[0]) : SWITCHES.contains(pair[0]);
  }

  private static double parsed(Map<String, String> values, String name) {
    String value = values.getOrDefault(name, "0");
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new UserError("The training tool '" + name + "' needs a number, not '" + value + "'.", e);
    }
  }

  /** The tools in one line for files and options, empty where there are none. */
  public String key() {
    StringJoiner key = new StringJoiner(",");
    number(key, "smoothing", labelSmoothing);
    number(key, "mixup", mixup);
    number(key, "decay", weightDecay);
    number(key, "dropout", dropout);
    word(key, "schedule=" + schedule, !schedule.equals(NONE.schedule));
    word(key, "sampling=" + sampling, !sampling.equals(NONE.sampling));
    word(key, "mirror", mirroredCopies);
    word(key, "tta", mirrorTesting);
    word(key, "temperature", temperature);
    word(key, "fixed-epochs", fixedEpochs);
    word(key, "start=" + startFrom, !startFrom.isEmpty());
    return key.toString();
  }

  private static void number(StringJoiner key, String name, double value) {
    word(key, name + "=" + number(value), value != 0);
  }

  private static void word(StringJoiner key, String word, boolean present) {
    if (present) {
      key.add(word);
    }
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
