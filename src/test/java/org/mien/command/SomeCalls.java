package org.mien.command;

import ij.IJ;
import ij.ImagePlus;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** A call of every command of Mien with no input at its usual value. */
public final class SomeCalls {

  /** Texts that mean something to the one command; every other input is made up from its type. */
  private static final Map<String, String> TEXTS = Map.ofEntries(
      Map.entry("AnnotatorAgreement.coders", "AB,CD"), Map.entry("AdaptModel.column", "session"), Map.entry("AdaptModel.value", "sub 01"), Map.entry("AdaptModel.numbers", "0,1,3"),
      Map.entry("ClassifyRecording.smoothing", "mean:5"), Map.entry("ClassifyStack.smoothing", "median:3"),
      Map.entry("CompareRuns.others", "/runs/it's 2;/runs/3"), Map.entry("CompareRuns.learners", "network,knn"),
      Map.entry("CompareRuns.against", "knn"), Map.entry("CompareRuns.metrics", "uar,accuracy"),
      Map.entry("CrossValidate.labels", "happiness,surprise"), Map.entry("CrossValidate.merge", "positive=happiness+surprise"),
      Map.entry("CrossValidate.protocol", "loso"), Map.entry("CrossValidate.seeds", "1,2,3"),
      Map.entry("CrossValidate.learners", "net=paper:epochs=3,size=28;svm=linear-svm:histogram,C=0.01|0.1"),
      Map.entry("CrossValidate.ensembles", "both=net+svm"), Map.entry("CrossValidate.groups", "subject,session"),
      Map.entry("TrainModel.groups", "subject,session"), Map.entry("TrainModel.protocol", "cross-database@session=one->two three"),
      Map.entry("ReproduceExperiment.groups", "session"), Map.entry("ReproduceExperiment.protocol", "imported@split's.csv"),
      Map.entry("CrossValidate.texture", "none"), Map.entry("EditManifest.clips", "clip one;-clip2"),
      Map.entry("EditManifest.column", "subject"), Map.entry("EditManifest.value", "-S 1"), Map.entry("ReviewFile.file", "a b.png"),
      Map.entry("ReviewFile.reviewer", "A. B."), Map.entry("ReviewFile.note", "-blurred"), Map.entry("CrossValidate.time", "frames=10"),
      Map.entry("ExplainModel.clips", "clip one;-clip2"), Map.entry("MeasureRobustness.disturbances", "noise,eyes"),
      Map.entry("MakeLbpHistogram.texture", "lbp-uniform@4x4"), Map.entry("MakeLbpMap.variant", "circular"),
      Map.entry("TrainModel.labels", "happiness,fear"), Map.entry("TrainModel.merge", "positive=happiness,negative=anger+disgust"),
      Map.entry("TrainModel.preset", "ensemble:paper*3+plastic"), Map.entry("TrainModel.texture", "lbp-uniform@2x2"),
      Map.entry("TrainModel.time", "fps=100"), Map.entry("TrainModel.tools", "smoothing=0.1,schedule=cosine,mirror"),
      Map.entry("TrainModel.augmentation", "flip=0.5,rotation=10"), Map.entry("RerunStudy.folds", "fold-1,fold-2"),
      Map.entry("ReproduceExperiment.labels", "happiness,fear"),
      Map.entry("ReproduceExperiment.merge", "positive=happiness,negative=anger"),
      Map.entry("ReproduceExperiment.preset", "plastic"), Map.entry("ReproduceExperiment.texture", "none"),
      Map.entry("ReproduceExperiment.time", "fps=100"), Map.entry("ReproduceExperiment.tools", "mirror"),
      Map.entry("ReproduceExperiment.augmentation", "mild"));

  private final File image;

  private SomeCalls(File image) {
    this.image = image;
  }

  /** All commands of Mien. */
  public static List<Class<? extends MienCommand>> commands() {
    try (Context context = new Context()) {
      List<Class<? extends MienCommand>> found = new ArrayList<>();
      for (CommandInfo info : context.service(CommandService.class).getCommands()) {
        Class<?> type = info.loadClass();
        // Commands that tests make stand in other menus.
        if (MienCommand.class.isAssignableFrom(type) && info.getMenuPath().getMenuString(false).startsWith("Plugins > Mien")) {
          found.add(type.asSubclass(MienCommand.class));
        }
      }
      return found;
    } catch (org.scijava.InstantiableException e) {
      throw new AssertionError(e);
    }
  }

  /** Every input of every command given, none at its usual value; images are opened from this file. */
  public static List<CommandCall> full(Path image) {
    SomeCalls calls = new SomeCalls(image.toFile());
    return commands().stream().map(calls::full).toList();
  }

  private CommandCall full(Class<? extends MienCommand> type) {
    CallInputs usual = CallInputs.of(new CommandCall(type, Map.of()));
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (ModuleItem<?> item : usual.items()) {
      inputs.put(item.getName(), another(type.getSimpleName() + "." + item.getName(), item, usual.usual(item)));
    }
    return new CommandCall(type, inputs);
  }

  private Object another(String key, ModuleItem<?> item, Object usual) {
    if (item.getType() == ImagePlus.class) {
      return IJ.openImage(image.getPath());
    }
    if (item.getType() == File.class) {
      return new File("/some where/" + item.getName() + "'s").getAbsoluteFile();
    }
    if (item.getChoices() != null && !item.getChoices().isEmpty() && !TEXTS.containsKey(key)) {
      return item.getChoices().stream().filter(choice -> !choice.equals(usual)).reduce((a, b) -> b).orElseThrow();
    }
    if (usual instanceof Integer number) {
      return number + (key.endsWith("people") || key.endsWith("size") ? 12 : 1);
    }
    if (usual instanceof Long number) {
      return number + 41;
    }
    return usual instanceof Double number ? (Object) (number + 0.25) : TEXTS.getOrDefault(key, String.valueOf(usual));
  }

  /** What must be given, and nothing else. */
  public static List<CommandCall> bare(Path image) {
    return full(image).stream().map(SomeCalls::bare).toList();
  }

  private static CommandCall bare(CommandCall full) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (ModuleItem<?> item : CallInputs.of(full).items()) {
      Object value = full.inputs().get(item.getName());
      if (item.isRequired() && (value instanceof File || value instanceof ImagePlus) || item.getName().equals("value")) {
        inputs.put(item.getName(), value);
      }
    }
    return new CommandCall(full.type(), inputs);
  }
}
