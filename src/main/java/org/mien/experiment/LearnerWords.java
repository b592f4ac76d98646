package org.mien.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.baseline.BaselineSpec;
import org.mien.image.AugmentOptions;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.mien.network.NetworkPresets;

/**
 * A learner in one line, as options and macros write it: {@code NAME=KEY:word,word...}, the name optional. The key is that of
 * a network preset or of a baseline. How frames become examples: {@code size=28, resize=area, lbp=lbp-uniform, no-lbp,
 * pixels=motion}. Words of a network: {@code batch, epochs, min-epochs, patience, rate, class-weights,
 * augment=flip=0.5+rotation=10} and the tools for small data. All other words are the baseline's. Values divided by {@code |}
 * are alternatives, of which each training fold chooses one by {@code inner=5} inner folds by subject; with {@code thresholds} it
 * also fits, by the same folds, where the learner decides between the classes.
 */
public final class LearnerWords {

  private static final Set<String> PREPARATION = Set.of("size", "resize", "lbp", "no-lbp", "pixels");
  private static final Set<String> TRAINING =
      Set.of("batch", "epochs", "min-epochs", "patience", "rate", "class-weights", "augment");
  private static final String ALSO =
      "inner=5, thresholds, size=28, resize=area, lbp=lbp-uniform, no-lbp and pixels=motion.";
  private static final int MOST = 200;

  private final NetworkPresets presets;
  private final Preparation usual;
  private final boolean clips;

  /**
   * A reader of learners.
   *
   * @param usual how frames become examples where a learner does not say
   * @param clips whether clips are learned rather than stills
   */
  public LearnerWords(NetworkPresets presets, Preparation usual, boolean clips) {
    this.presets = presets;
    this.usual = usual;
    this.clips = clips;
  }

  /**
   * Reads a learner.
   *
   * @throws UserError if a word is unknown or has no such value
   */
  public LearnerPlan parse(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    boolean named = equals > 0 && (colon < 0 || equals < colon);
    String rest = (named ? text.substring(equals + 1) : text).strip();
    int end = rest.indexOf(':');
    String key = (end < 0 ? rest : rest.substring(0, end)).strip();
    String name = named ? text.substring(0, equals).strip() : rest.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("-$", "");
    Map<String, String> frames = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    int inner = LearnerPlan.INNER_FOLDS;
    boolean thresholds = false;
    for (String word : end < 0 ? new String[0] : rest.substring(end + 1).split(",")) {
      String[] pair = word.strip().split("=", 2);
      if (pair[0].equals("inner")) {
        inner = whole("inner", pair);
      } else if (word.strip().equals(LearnerPlan.THRESHOLDS)) {
        thresholds = true;
      } else if (PREPARATION.contains(pair[0]) && (pair.length == 2 || pair[0].equals("no-lbp"))) {
        frames.put(pair[0], pair.length == 2 ? pair[1] : "");
      } else {
        others.add(word.strip());
      }
    }
    Preparation preparation = preparation(frames);
    LearnerPlan plan = presets.find(key).isPresent()
        ? LearnerPlan.network(name, preparation, candidates(key, others), inner)
        : baseline(name, preparation, key, others, inner);
    return thresholds ? plan.withThresholds() : plan;
  }

  private static LearnerPlan baseline(String name, Preparation preparation, String key, List<String> words, int inner) {
    try {
      LearnerPlan plan =
          LearnerPlan.baseline(name, preparation, words.isEmpty() ? key : key + ":" + String.join(",", words), inner);
      plan.choices();
      return plan;
    } catch (UserError e) {
      // A slip in a word that is not the baseline's is told of by the baseline, which does not know the others.
      throw words.stream().allMatch(word -> BaselineSpec.knows(key, word)) ? e
          : new UserError(e.getMessage() + " A learner also takes " + ALSO, e);
    }
  }

  private Preparation preparation(Map<String, String> words) {
    String lbp = words.containsKey("no-lbp") ? "" : words.getOrDefault("lbp", usual.lbp());
    int size = words.containsKey("size") ? whole("size", new String[] {"size", words.get("size")}) : usual.frameSize();
    return new Preparation(size, words.getOrDefault("resize", usual.resize()), lbp, words.getOrDefault("pixels", usual.pixels()),
        usual.time());
  }

  private List<TrainingOptions> candidates(String preset, List<String> words) {
    List<List<String>> combinations = new ArrayList<>();
    combinations.add(List.of());
    for (String word : words) {
      String[] pair = word.split("=", 2);
      List<List<String>> longer = new ArrayList<>();
      for (List<String> begun : combinations) {
        for (String value : pair.length == 1 ? new String[] {""} : pair[1].split("\\|", -1)) {
          List<String> next = new ArrayList<>(begun);
          next.add(pair.length == 1 ? word : pair[0] + "=" + value);
          longer.add(next);
        }
      }
      combinations = longer;
      if (combinations.size() > MOST) {
        throw new UserError("A network with more than " + MOST + " alternatives cannot be compared; name fewer.");
      }
    }
    return combinations.stream().map(c -> training(preset, c)).toList();
  }

  private TrainingOptions training(String preset, List<String> words) {
    Map<String, String[]> own = new LinkedHashMap<>();
    List<String> tools = new ArrayList<>();
    for (String word : words) {
      String[] pair = word.split("=", 2);
      if (TRAINING.contains(pair[0])) {
        own.put(pair[0], pair);
      } else {
        tools.add(word);
      }
    }
    TrainingOptions paper = TrainingOptions.paper(clips, 0);
    int epochs = whole(own, "epochs", paper.epochs());
    String augment = own.containsKey("augment") ? text(own.get("augment")).replace('+', ',') : "";
    AugmentOptions.parse(augment);
    return new TrainingOptions(preset, clips, whole(own, "batch", paper.batchSize()), epochs,
        whole(own, "min-epochs", Math.min(TrainingOptions.PAPER_EPOCHS, epochs)), whole(own, "patience", paper.patience()),
        own.containsKey("rate") ? number(own.get("rate")) : paper.learningRate(), own.containsKey("class-weights"), augment, 0,
        tools(tools));
  }

  private static TrainingTools tools(List<String> words) {
    try {
      return TrainingTools.parse(String.join(",", words));
    } catch (UserError e) {
      throw words.stream().allMatch(TrainingTools::knows) ? e
          : new UserError(e.getMessage() + " A network as a learner also takes batch=8, epochs=50, min-epochs=20, patience=3,"
              + " rate=0.001, class-weights, augment=flip=0.5+rotation=10, " + ALSO, e);
    }
  }

  private static int whole(Map<String, String[]> words, String key, int usual) {
    return words.containsKey(key) ? whole(key, words.get(key)) : usual;
  }

  private static int whole(String key, String[] pair) {
    if (pair.length == 2 && pair[1].strip().matches("\\d{1,6}")) {
      return Integer.parseInt(pair[1].strip());
    }
    throw new UserError("'" + key + "' of a learner needs a whole number, such as " + key + "=28.");
  }

  private static String text(String[] pair) {
    return pair.length == 2 ? pair[1].strip() : "";
  }

  private static double number(String[] pair) {
    try {
      return Double.parseDouble(text(pair));
    } catch (NumberFormatException e) {
      throw new UserError("'" + pair[0] + "' of a learner needs a number, not '" + text(pair) + "'.", e);
    }
  }
}
