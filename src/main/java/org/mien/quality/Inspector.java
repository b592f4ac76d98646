package org.mien.quality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.file.AtomicFile;
import org.mien.image.EightBit;
import org.mien.image.FrameFormat;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.image.Gray;
import org.mien.image.ImageResolution;
import org.mien.image.PixelBudget;
import org.mien.job.CancelToken;
import org.mien.job.UserError;

/** Reads one file, measures it, and runs the image checks on it. Safe for use by several threads. */
final class Inspector {

  /** Decoding and measuring an image take about so many for each pixel. */
  private static final int BYTES_A_PIXEL = 40;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final Storage storage;
  private final FrameSources sources;
  private final List<FrameFormat> formats;
  private final List<ImageCheck> checks;
  private final QualityOptions options;
  private final CancelToken cancel;
  private final PixelBudget budget;
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  /** What is left of a file after it was inspected. */
  record Inspection(ImageFacts facts, List<Finding> findings) {}

  Inspector(Storage storage, List<FrameFormat> formats, List<ImageCheck> checks, QualityOptions options,
      CancelToken cancel) {
    this.storage = storage;
    this.sources = new FrameSources(formats);
    this.formats = List.copyOf(formats);
    this.checks = List.copyOf(checks);
    this.options = options;
    this.cancel = cancel;
    this.budget = new PixelBudget(Runtime.getRuntime().maxMemory(), BYTES_A_PIXEL, cancel);
  }

  /** Inspects the file that all of these clips name. */
  Inspection inspect(List<Clip> clips) {
    Clip clip = clips.get(0);
    boolean folder = clip.media() == Media.FRAME_FOLDER;
    try {
      if (folder ? !storage.isFolder(clip.file()) : !storage.isFile(clip.file())) {
        return without(clips, FileState.MISSING, "there is no such " + (folder ? "folder" : "file"), ContentHash.UNREADABLE);
      }
      return switch (clip.media()) {
        case STILL -> still(clips);
        case FRAME_FOLDER -> frameFolder(clips);
        case STACK, VIDEO -> recording(clips);
      };
    } catch (IOException | UserError e) {
      return without(clips, FileState.UNREADABLE, problem(e), ContentHash.UNREADABLE);
    }
  }

  private static String problem(Exception e) {
    String reason = e instanceof IOException failure ? AtomicFile.reason(failure) : e.getMessage();
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  private static Inspection without(List<Clip> clips, FileState state, String problem, String hash) {
    return new Inspection(ImageFacts.without(clips, state, problem, hash), List.of());
  }

  private Inspection still(List<Clip> clips) throws IOException {
    byte[] bytes = FrameSources.bytes(storage, clips.get(0).file());
    String hash = ContentHash.of(bytes);
    try (PixelBudget.Share share = budget.share()) {
      ImageBytes image = ImageBytes.of(bytes, share);
      if (!image.state().hasPixels()) {
        return without(clips, image.state(), image.problem(), hash);
      }
      Seen seen = new Seen(clips.get(0));
      seen.add(0, image.pixels(), image.resolution(), image.warnings());
      if (image.state() == FileState.DAMAGED) {
        seen.damage(image.problem());
      }
      return seen.inspection(clips, hash, 1, Thumbnail.of(image.pixels()));
    }
  }

  private Inspection frameFolder(List<Clip> clips) throws IOException {
    String folder = clips.get(0).file();
    List<String> frames = Media.frames(storage, folder);
    Seen seen = new Seen(clips.get(0));
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    for (int i = 0, sample = 0; i < frames.size(); i++) {
      cancel.check();
      byte[] bytes = FrameSources.bytes(storage, folder + "/" + frames.get(i));
      hashes.writeBytes(ContentHash.of(bytes).getBytes(StandardCharsets.US_ASCII));
      if (i == sampled(sample, frames.size())) {
        sample++;
        look(seen, i, frames.get(i), bytes);
      }
    }
    String hash = frames.isEmpty() ? ContentHash.UNREADABLE : ContentHash.of(hashes.toByteArray());
    return seen.inspection(clips, hash, frames.size(), null);
  }

  private void look(Seen seen, int frame, String name, byte[] bytes) {
    try (PixelBudget.Share share = budget.share()) {
      ImageBytes image = ImageBytes.of(bytes, share);
      if (image.state().hasPixels()) {
        seen.add(frame, image.pixels(), image.resolution(), image.warnings());
      }
      if (image.state() != FileState.READ) {
        seen.damage("frame " + name + ": " + image.problem());
      }
    }
  }

  private Inspection recording(List<Clip> clips) throws IOException {
    Clip clip = clips.get(0);
    String hash = ContentHash.of(storage, clip);
    if (clip.media() == Media.VIDEO && formats.stream().noneMatch(f -> f.accepts(clip.file()))) {
      return without(clips, FileState.NO_READER, "no reader for this kind of recording is installed", hash);
    }
    Seen seen = new Seen(clip);
    try (FrameSource source = sources.open(storage, clip)) {
      for (int sample = 0; sampled(sample, source.count()) < source.count(); sample++) {
        cancel.check();
        int frame = sampled(sample, source.count());
        try (PixelBudget.Share share = budget.share()) {
          Gray gray = source.frame(frame);
          share.accept((long) gray.width() * gray.height());
          seen.add(frame, EightBit.of(gray), ImageResolution.NOT_RECORDED, List.of());
        } catch (IOException e) {
          seen.damage("frame " + frame + ": " + problem(e));
        }
      }
      return seen.inspection(clips, hash, source.count(), null);
    } catch (IOException | UserError e) {
      return without(clips, FileState.UNREADABLE, problem(e), hash);
    }
  }

  /**
   * The frame of a sample from 0: all frames of a short clip, else evenly spread with the first and the last; else behind
   * the end.
   */
  private int sampled(int sample, int frames) {
    int samples = Math.min(frames, options.framesPerClip());
    if (sample >= samples) {
      return frames;
    }
    return samples == 1 ? 0 : (int) Math.round((double) sample * (frames - 1) / (samples - 1));
  }

  /** What was seen of one file so far. */
  private final class Seen {

    private final Clip clip;
    private final List<Measures> measures = new ArrayList<>();
    private final List<FrameIssues> issues = new ArrayList<>(checks.size());
    private String damage = "";
    private long fingerprint;
    private int width;
    private int height;
    private double dpi = Double.NaN;

    Seen(Clip clip) {
      this.clip = clip;
      for (int c = 0; c < checks.size(); c++) {
        issues.add(new FrameIssues(checks.get(c)));
      }
    }

    void add(int frame, EightBit pixels, ImageResolution resolution, List<String> warnings) {
      ImageSample sample = new ImageSample(clip, frame, pixels, Measures.of(pixels, scratch.get()), resolution, warnings);
      measures.add(sample.measures());
      fingerprint = (fingerprint ^ pixels.fingerprint()) * MULTIPLIER;
      if (measures.size() == 1) {
        width = pixels.width();
        height = pixels.height();
        dpi = resolution.dpi();
      }
      issues.forEach(i -> i.look(sample, options));
    }

    void damage(String problem) {
      damage = damage.isEmpty() ? problem : damage;
    }

    Inspection inspection(List<Clip> clips, String hash, int frames, Thumbnail thumbnail) {
      if (measures.isEmpty()) {
        FileState state = frames == 0 ? FileState.NOT_AN_IMAGE : FileState.UNREADABLE;
        return without(clips, state, frames == 0 ? "it holds no frames" : damage, hash);
      }
      FileState state = damage.isEmpty() ? FileState.READ : FileState.DAMAGED;
      Measures typical = measures.size() == 1 ? measures.get(0) : Measures.median(measures);
      ImageFacts facts = new ImageFacts(
          clips, state, damage, hash, fingerprint, width, height, frames, measures.size(), dpi, typical, thumbnail);
      List<Finding> findings = new ArrayList<>();
      issues.forEach(i -> findings.addAll(i.findings(facts)));
      return new Inspection(facts, findings);
    }
  }
}
