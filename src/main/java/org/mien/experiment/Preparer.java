package org.mien.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;
import org.mien.learn.Preparation;
import org.mien.texture.TextureDescriptors;

/** Turns the clips of a manifest into examples: decoded, gray, resized, with texture histogram, on all threads of the job. */
public final class Preparer {

  private final FrameSources sources;
  private final TextureDescriptors textures;
  private final Filter filter;

  /** Changes the frames of a clip before anything else is done with them. */
  @FunctionalInterface
  public interface Filter {
    /** The frames to be prepared in place of those of the clip; closing them closes those. */
    FrameSource of(Clip clip, FrameSource frames);
  }

  /** Reads frames through these sources and describes them with the textures that come with Mien. */
  public Preparer(FrameSources sources) {
    this(sources, TextureDescriptors.builtIn());
  }

  /** Reads frames through these sources and describes them with these textures. */
  public Preparer(FrameSources sources, TextureDescriptors textures) {
    this(sources, textures, (clip, frames) -> frames);
  }

  private Preparer(FrameSources sources, TextureDescriptors textures, Filter filter) {
    this.sources = sources;
    this.textures = textures;
    this.filter = filter;
  }

  /** The same with every clip changed by this filter first. */
  public Preparer with(Filter other) {
    return new Preparer(sources, textures, other);
  }

  /**
   * Prepared clips. Closing deletes the temporary file behind the examples.
   *
   * @param examples one an entry of {@code clips}, in the same order; labels count in the order of the manifest's label set
   * @param clips the clips that could be prepared, in manifest order
   * @param skipped one sentence for every clip that could not be read, and what a reader must know of frame rates
   * @param framesPerSecond of clips that were left as they were recorded, or NaN where it is not known or does not matter
   */
  public record Prepared(ExampleSet examples, List<Clip> clips, List<String> skipped, double framesPerSecond)
      implements Closeable {

    /** Clips of unknown frame rate. */
    public Prepared(ExampleSet examples, List<Clip> clips, List<String> skipped) {
      this(examples, clips, skipped, Double.NaN);
    }

    @Override
    public void close() {
      ((PreparedExamples) examples).close();
    }
  }

  private record Example(Clip clip, List<byte[]> frames, float[] histogram, double rate, String failure) {}

  /**
   * Prepares every clip of the manifest; a clip that cannot be read is skipped and named.
   *
   * @throws UserError if not one clip can be read, or if clips of several frame rates would be read as if they had one
   */
  public Prepared prepare(Manifest manifest, Preparation preparation, Job job) {
    FramePreparation frames = new FramePreparation(preparation, textures);
    FrameRates rates = new FrameRates(preparation.timebase());
    manifest.clips().stream().filter(clip -> !clip.media().isStill())
        .forEach(clip -> rates.check(clip, clip.timing().framesPerSecond()));
    List<Clip> clips = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    PreparedExamples examples = open(frames);
    try {
      int[] done = {0};
      OrderedParallel.forEach(
          manifest.clips().iterator(),
          clip -> example(manifest, clip, frames, job),
          example -> {
            rates.add(example.clip(), example.rate());
            keep(example, manifest, examples, clips, skipped);
            job.step("Preparing images", ++done[0], manifest.clips().size());
          },
          job);
    } catch (RuntimeException e) {
      examples.close();
      throw e;
    }
    if (clips.isEmpty()) {
      examples.close();
      throw new UserError("Not one image of " + manifest.name() + " can be read; run a quality check to see why.");
    }
    skipped.addAll(rates.notes());
    return new Prepared(examples, List.copyOf(clips), List.copyOf(skipped), rates.common());
  }

  private static PreparedExamples open(FramePreparation frames) {
    try {
      return new PreparedExamples(frames);
    } catch (IOException e) {
      throw new UserError("Cannot make a temporary file for prepared images (" + AtomicFile.reason(e) + "); free some space.", e);
    }
  }

  private static void keep(
      Example example, Manifest manifest, PreparedExamples examples, List<Clip> clips, List<String> skipped) {
    if (example.failure() != null) {
      skipped.add(example.failure());
      return;
    }
    try {
      int label = example.clip().isLabelled() ? manifest.labels().indexOf(example.clip().label()) : -1;
      examples.add(example.clip().id(), label, example.frames(), example.histogram());
      clips.add(example.clip());
    } catch (IOException e) {
      throw new UserError("Cannot keep prepared images (" + AtomicFile.reason(e) + "); free some space.", e);
    }
  }

  private Example example(Manifest manifest, Clip clip, FramePreparation preparation, Job job) {
    try (FrameSource source = filter.of(clip, sources.open(manifest.storage(), clip))) {
      List<byte[]> frames = new ArrayList<>();
      for (int i = 0; i < source.count(); i++) {
        job.cancel().check();
        frames.add(pixels(preparation, source, i));
      }
      if (clip.media().isStill()) {
        return new Example(clip, frames, preparation.histogram(frames), Double.NaN, null);
      }
      double rate = FrameRates.of(clip, source);
      FrameRates.require(clip, rate, preparation.preparation().timebase());
      List<byte[]> timed = preparation.preparation().timebase().apply(frames, rate);
      return new Example(clip, timed, preparation.histogram(timed), rate, null);
    } catch (IOException e) {
      return new Example(clip, List.of(), new float[0], Double.NaN, clip.file() + " was left out: " + AtomicFile.reason(e) + ".");
    }
  }

  /** A frame whose values no preparation suits is as good as one that cannot be read. */
  private static byte[] pixels(FramePreparation preparation, FrameSource source, int frame) throws IOException {
    try {
      return preparation.pixels(source, frame);
    } catch (UserError e) {
      throw new IOException(e.getMessage().replaceFirst("[.]$", ""), e);
    }
  }
}
