package org.mien.classify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.FramePreparation;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;
import org.mien.motion.Timebase;
import org.mien.texture.TextureDescriptors;

/**
 * Classifies a recording frame by frame with a trained model. Frames are prepared by the very code that prepared the
 * training examples; rows are handed on as they are computed, so memory does not grow with the recording. A model of
 * clips sees a window of frames around each frame; where the window lies at the ends of a recording says {@link
 * ClassifyOptions}.
 */
public final class FrameClassifier {

  private static final int POINTS = 2000;
  private static final int MOST_SENTENCES = 20;

  private final TrainedModel model;
  private final ClassifyOptions options;
  private final TextureDescriptors textures;

  /** Classifies with this model, which the caller closes; its texture is one that comes with Mien. */
  public FrameClassifier(TrainedModel model, ClassifyOptions options) {
    this(model, options, TextureDescriptors.builtIn());
  }

  /**
   * Classifies with this model, which the caller closes.
   *
   * @param textures among which its texture is
   */
  public FrameClassifier(TrainedModel model, ClassifyOptions options, TextureDescriptors textures) {
    this.model = model;
    this.options = options;
    this.textures = textures;
  }

  /** The keys of the classes in the order of all probabilities. */
  public List<String> classes() {
    return model.classes();
  }

  /**
   * Classifies all frames. A frame that cannot be read has no row; it is counted and named in the result.
   *
   * @param name what messages call the recording
   * @param frames the recording; the caller closes it
   * @param rows receives one row a frame, in order
   * @throws IOException only what {@code rows} throws
   * @throws UserError if not one frame can be read, or frames do not suit the model
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public Classification classify(String name, FrameSource frames, FrameRows rows, Job job) throws IOException {
    return new Pass(frames, rows, job).run(name);
  }

  /** The work on one recording. */
  private final class Pass {

    private final FrameSource frames;
    private final Job job;
    private final Job quiet;
    private final FramePreparation preparation = new FramePreparation(model.card().origin().preparation(), textures);
    private final int window;
    private final Windows windows;
    private final TimelinePoints.Collector timeline = new TimelinePoints.Collector(POINTS);
    private final Smoother smoother;
    private final Latency.Meter meter = new Latency.Meter();
    private final List<String> damage = new ArrayList<>();
    private int unreadable;
    private int done;

    Pass(FrameSource frames, FrameRows rows, Job job) {
      this.frames = frames;
      this.job = job;
      this.quiet = new Job(Progress.NONE, job.cancel(), job.threads());
      this.window = options.windowFor(model.card().options().sequences(), rate());
      this.windows = new Windows(window, preparation, known(rate()));
      this.smoother = new Smoother(options.smoothing(), row -> {
        timeline.accept(row);
        rows.accept(row);
      });
    }

    Classification run(String name) throws IOException {
      int count = frames.count();
      for (int i = 0; i < count; i++) {
        job.step("Classifying frames", i, count);
        read(i);
        while (windows.ready() >= options.batch()) {
          classify(options.batch());
        }
      }
      windows.end();
      while (windows.ready() > 0) {
        classify(Math.min(options.batch(), windows.ready()));
      }
      smoother.finish();
      if (done == 0) {
        String reason = damage.isEmpty() ? "it has none" : damage.get(0);
        throw new UserError("Not one frame of " + name + " can be classified: " + reason + ".");
      }
      job.step("Classifying frames", count, count);
      return new Classification(classes(), done, unreadable, damage, window, meter.result(), timeline.result());
    }

    private void read(int index) {
      long start = System.nanoTime();
      try {
        byte[] pixels = preparation.pixels(frames, index);
        float[] histogram = preparation.describesVolumes() ? new float[0] : preparation.histogram(pixels);
        windows.add(new Windows.Prepared(index, seconds(index), pixels, histogram, System.nanoTime() - start));
      } catch (IOException e) {
        unreadable++;
        if (damage.size() < MOST_SENTENCES) {
          damage.add("frame " + index + ": " + AtomicFile.reason(e));
        }
      }
    }

    private void classify(int count) throws IOException {
      long start = System.nanoTime();
      Windows.Batch batch = windows.take(count);
      List<Prediction> predictions = model.classify(batch, quiet);
      long each = (System.nanoTime() - start) / count;
      for (int i = 0; i < count; i++) {
        Windows.Prepared centre = batch.centres().get(i);
        meter.add(centre.nanos(), each);
        smoother.accept(new FrameRow(centre.frame(), centre.seconds(), predictions.get(i).probabilities()));
        done++;
      }
    }

    private double seconds(int index) {
      return options.framesPerSecond() > 0 ? index / options.framesPerSecond() : frames.seconds(index);
    }

    private double known(double rate) {
      Timebase base = preparation.preparation().timebase();
      if (window > 1) {
        model.card().origin().requireRate("this recording", rate);
      }
      if (window > 1 && base.needsRate() && Double.isNaN(rate)) {
        throw new UserError("The model was trained on clips brought to " + base + ", and nobody knows the frame rate of this"
            + " recording; say how many frames a second it has.").mendedBy("--fps");
      }
      return rate;
    }

    /** Frames a second over the whole recording, or NaN. */
    private double rate() {
      int last = frames.count() - 1;
      double duration = last > 0 ? seconds(last) - seconds(0) : Double.NaN;
      return duration > 0 ? last / duration : Double.NaN;
    }
  }
}
