package org.mien.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.ModelCard;
import org.mien.learn.TrainingOptions;

/**
 * The model file of an ensemble: a zip of {@code ensemble.json} and, below {@code member-1/}, {@code member-2/} ..., the entries
 * of a model file for each network. Read with the same distrust as {@link ModelFile}; described in docs/file-formats.md.
 */
final class EnsembleFile {

  /** The entry that tells an ensemble from a single network. */
  static final String JSON = "ensemble.json";

  private static final String WHAT = "model file of Mien";
  private static final String FORMAT = "mien-ensemble";
  private static final int VERSION = 1;

  private EnsembleFile() {}

  /**
   * Content of ensemble.json; everything else is what the members have in common.
   *
   * @param preset the word of the ensemble
   * @param members how many networks follow
   * @param seed of the ensemble, from which those of its members came
   * @param fitted whether the temperature was fitted
   * @param temperature of the mean of the members' answers
   */
  private record Document(
      String format, int version, String preset, int members, long seed, boolean fitted, double temperature) {
    Document {
      if (!(temperature >= Temperature.COLDEST && temperature <= Temperature.HOTTEST)) {
        throw new IllegalArgumentException("temperature is out of range");
      }
      if (preset == null || members < 2 || members > EnsembleKey.MOST_MEMBERS) {
        throw new IllegalArgumentException("preset is missing, or members is out of range");
      }
    }
  }

  static void save(Path file, EnsembleModel model) {
    ModelCard card = model.card();
    Document document = new Document(FORMAT, VERSION, card.options().preset(), model.members().size(),
        card.options().seed(), card.options().tools().temperature(), card.temperature());
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(JSON, Json.write(document).getBytes(StandardCharsets.UTF_8));
    int number = 0;
    for (NetworkModel member : model.members()) {
      String folder = folder(++number);
      member.contents().forEach((name, bytes) -> contents.put(folder + name, bytes));
    }
    Archive.write(file, contents);
  }

  private static String folder(int number) {
    return "member-" + number + "/";
  }

  /**
   * Loads an ensemble and tries each network on its test input.
   *
   * @throws UserError as {@link ModelFile#load}, or if the members do not belong together
   */
  static EnsembleModel load(Path file, NetworkPresets presets) {
    try (Archive archive = Archive.open(file, WHAT, EnsembleFile::names)) {
      Document document = document(archive, file);
      List<NetworkModel> members = new ArrayList<>();
      try {
        for (int i = 1; i <= document.members(); i++) {
          members.add(ModelFile.load(archive, folder(i), file, presets));
        }
        return together(document, members, archive, presets);
      } catch (RuntimeException e) {
        members.forEach(NetworkModel::close);
        throw e;
      }
    }
  }

  /** What an ensemble is, without building its networks. */
  static ModelCard card(Path file) {
    try (Archive archive = Archive.open(file, WHAT, EnsembleFile::names)) {
      Document document = document(archive, file);
      List<ModelCard> members = IntStream.rangeClosed(1, document.members())
          .mapToObj(number -> ModelFile.card(archive, folder(number), file)).toList();
      return card(document, members);
    }
  }

  /** The entries that a file must have that has as many as this. */
  private static List<String> names(int entries) {
    int members = members(entries);
    List<String> names = new ArrayList<>(List.of(JSON));
    IntStream.rangeClosed(1, members).forEach(i -> ModelFile.ENTRIES.forEach(e -> names.add(folder(i) + e)));
    return names;
  }

  private static int members(int entries) {
    return Math.min(EnsembleKey.MOST_MEMBERS, (entries + ModelFile.ENTRIES.size() - 2) / ModelFile.ENTRIES.size());
  }

  private static Document document(Archive archive, Path file) {
    ModelDocument.Head head = archive.json(JSON, ModelDocument.Head.class);
    if (!FORMAT.equals(head.format()) || head.version() < 1) {
      throw archive.wrong("its ensemble.json does not say that it is one");
    }
    if (head.version() > VERSION) {
      throw new UserError(file + " was written by a newer Mien (ensemble format " + head.version() + ", this one reads up to "
          + VERSION + "); update Mien to use it.");
    }
    Document document = archive.json(JSON, Document.class);
    int held = members(archive.entries());
    if (document.members() != held) {
      throw archive.wrong("its ensemble.json tells of " + document.members() + " networks, and it holds " + held);
    }
    return document;
  }

  private static EnsembleModel together(
      Document document, List<NetworkModel> members, Archive archive, NetworkPresets presets) {
    List<String> keys = members.stream().map(m -> m.card().options().preset()).toList();
    if (!EnsembleKey.matches(document.preset()) || !keys.equals(key(document, archive, presets).presets())) {
      throw archive.wrong("its networks are not those of '" + Archive.printable(document.preset()) + "'");
    }
    ModelCard first = members.get(0).card();
    for (NetworkModel member : members) {
      ModelCard other = member.card();
      if (!other.origin().equals(first.origin()) || other.options().sequences() != first.options().sequences()) {
        throw archive.wrong("its networks were not trained on the same data in the same way");
      }
    }
    return new EnsembleModel(card(document, members.stream().map(NetworkModel::card).toList()), members);
  }

  private static ModelCard card(Document document, List<ModelCard> members) {
    TrainingOptions o = members.get(0).options();
    TrainingOptions options = EnsembleTrainer.withPreset(
        o, document.preset(), document.seed(), EnsembleTrainer.withTemperature(o.tools(), document.fitted()));
    return EnsembleTrainer.card(options, members, document.temperature());
  }

  private static EnsembleKey key(Document document, Archive archive, NetworkPresets presets) {
    try {
      return EnsembleKey.parse(document.preset(), presets);
    } catch (UserError e) {
      throw archive.wrong("'" + Archive.printable(document.preset()) + "' names no ensemble");
    }
  }
}
