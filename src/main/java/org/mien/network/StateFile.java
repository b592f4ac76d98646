package org.mien.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.TrainingOptions;

/**
 * Where a training stands, on disk: a zip of {@code state.json} and three arrays of little-endian floats. It can only
 * be taken up by the very training that wrote it: same options, same examples in the same order, same native build.
 */
final class StateFile {

  private static final String WHAT = "training state of Mien";
  private static final String FORMAT = "mien-training-state";
  private static final int VERSION = 1;
  private static final String STATE = "state.json";
  private static final String WEIGHTS = "weights.bin";
  private static final String OPTIMISER = "optimiser.bin";
  private static final String BEST = "best.bin";

  private final Path file;
  private final String plan;

  /** @param start the weights that the training starts from, or null for fresh ones */
  StateFile(Path file, TrainingOptions options, Origin origin, ExampleSet training, ExampleSet validation,
      StartWeights start) {
    this.file = file;
    this.plan = plan(options, origin, training, validation, start);
  }

  /** Content of state.json. */
  private record State(String format, int version, String plan, int steps, int bestEpoch, List<Epoch> history) {
    State {
      if (history == null || steps < 0 || bestEpoch < 0 || bestEpoch > history.size()) {
        throw new IllegalArgumentException("steps, bestEpoch and history do not fit together");
      }
    }
  }

  /** Writes where a training stands, whole or not at all. */
  void write(Learning learning) {
    State state = new State(FORMAT, VERSION, plan, learning.steps(), learning.bestEpoch(), learning.history());
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(STATE, Json.write(state).getBytes(StandardCharsets.UTF_8));
    contents.put(WEIGHTS, Archive.bytes(learning.weights()));
    contents.put(OPTIMISER, Archive.bytes(learning.optimiser()));
    contents.put(BEST, Archive.bytes(learning.best()));
    Archive.write(file, contents);
  }

  /**
   * Where the training stood, or null if there is no such file yet.
   *
   * @throws UserError if the file is damaged, or belongs to another training
   */
  Learning read(Network network) {
    if (!Files.exists(file)) {
      return null;
    }
    try (Archive archive = Archive.open(file, WHAT, List.of(STATE, WEIGHTS, OPTIMISER, BEST))) {
      State state = archive.json(STATE, State.class);
      if (!FORMAT.equals(state.format()) || state.version() != VERSION) {
        throw archive.wrong("its format is " + state.format() + " " + state.version() + ", not " + FORMAT + " " + VERSION);
      }
      if (!plan.equals(state.plan())) {
        throw new UserError("The training state " + file + " was left by another training (other options, examples or native"
            + " build); delete it to start anew, or choose another run folder.");
      }
      long weights = network.parameterCount();
      long best = state.bestEpoch() == 0 ? 0 : weights;
      return new Learning(
          state.steps(),
          archive.floats(WEIGHTS, weights),
          archive.floats(OPTIMISER, network.optimiser().length),
          archive.floats(BEST, best),
          state.bestEpoch(),
          state.history());
    }
  }

  /** A hash over everything that the rest of a training depends on. */
  private static String plan(
      TrainingOptions options, Origin origin, ExampleSet training, ExampleSet validation, StartWeights start) {
    MessageDigest digest = sha256();
    Backend backend = Nd4jBootstrap.start();
    add(digest, Json.write(options));
    add(digest, Json.write(origin));
    add(digest, backend.version() + " " + backend.nativeBuild() + " " + backend.threads());
    if (start != null) {
      digest.update(Archive.bytes(start.weights()));
    }
    for (ExampleSet part : List.of(training, validation)) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.size()).array());
      for (int i = 0; i < part.size(); i++) {
        add(digest, part.clipId(i));
        digest.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(part.label(i)).putInt(part.frames(i)).array());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
