package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.image.EightBit;
import org.mien.job.Job;

class NearDuplicatesTest {

  private static final NearDuplicates.Limits LIMITS = new NearDuplicates.Limits(0.985, 0.93, 0.995);

  @Test
  void findsCopiesThatWereCompressedResizedBrightenedOrBlurredAndNothingElse() {
    List<EightBit> images = new ArrayList<>();
    for (long seed = 0; seed < 200; seed++) {
      images.add(Pictures.of(seed, 80, 80));
    }
    images.add(Pictures.compressed(images.get(3), 0.4));
    images.add(Pictures.scaled(images.get(17), 0.8, 20));
    images.add(Pictures.blurred(images.get(60), 1));
    images.add(Pictures.of(99, 160, 160));
    Duplicates found = Duplicates.find(facts(images, ""), LIMITS, Job.quiet());
    assertThat(found.exact()).isEmpty();
    assertThat(found.near()).extracting(Duplicates.Group::members)
        .containsExactly(List.of(3, 200), List.of(17, 201), List.of(60, 202), List.of(99, 203));
    assertThat(found.near()).extracting(Duplicates.Group::id).first().isEqualTo("near-0001");
  }

  @Test
  void samePixelsInAnotherFileAreExactCopies() {
    EightBit image = Pictures.of(1, 64, 64);
    List<ImageFacts> files = facts(List.of(image, Pictures.of(2, 64, 64), image), "");
    Duplicates found = Duplicates.find(files, LIMITS, Job.quiet());
    assertThat(found.exact()).extracting(Duplicates.Group::members).containsExactly(List.of(0, 2));
    assertThat(found.near()).isEmpty();
  }

  @Test
  void picturesOfOnePersonMustAgreeMoreClosely() {
    EightBit image = Pictures.of(8, 80, 80);
    EightBit next = Pictures.blurred(image, 2.5);
    double details = Thumbnail.of(image).detailCorrelation(Thumbnail.of(next));
    assertThat(details).isBetween(LIMITS.details(), LIMITS.samePerson());
    assertThat(Duplicates.find(facts(List.of(image, next), ""), LIMITS, Job.quiet()).near()).hasSize(1);
    assertThat(Duplicates.find(facts(List.of(image, next), "P1"), LIMITS, Job.quiet()).near()).isEmpty();
    EightBit copy = Pictures.compressed(image, 0.7);
    assertThat(Duplicates.find(facts(List.of(image, copy), "P1"), LIMITS, Job.quiet()).near()).hasSize(1);
  }

  @Property(tries = 20)
  void theIndexFindsWhatAllPairsWouldFind(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<EightBit> images = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      EightBit base = Pictures.of(random.nextInt(12), 48, 48);
      images.add(Pictures.noisy(base, random.nextInt(12), random.nextLong()));
    }
    List<ImageFacts> files = facts(images, "");
    DisjointSets expected = new DisjointSets(files.size());
    for (int i = 0; i < files.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (alike(files.get(i).thumbnail(), files.get(j).thumbnail())) {
          expected.join(i, j);
        }
      }
    }
    int[] alone = new DisjointSets(files.size()).roots();
    int[] found = NearDuplicates.sets(files, alone, LIMITS, new double[files.size()], Job.quiet());
    assertThat(found).isEqualTo(expected.roots());
  }

  private static boolean alike(Thumbnail a, Thumbnail b) {
    long[] x = a.hash();
    long[] y = b.hash();
    int distance = 0;
    for (int i = 0; i < x.length; i++) {
      distance += Long.bitCount(x[i] ^ y[i]);
    }
    return distance <= NearDuplicates.RADIUS && a.correlation(b) >= LIMITS.correlation()
        && a.detailCorrelation(b) >= LIMITS.details();
  }

  private static List<ImageFacts> facts(List<EightBit> images, String subject) {
    List<ImageFacts> files = new ArrayList<>();
    for (EightBit image : images) {
      String name = "fear/" + files.size() + ".png";
      Clip clip = new Clip(name, name, Media.STILL, "fear", subject, "", Timing.NONE, List.of(), Map.of());
      files.add(new ImageFacts(List.of(clip), FileState.READ, "", "hash " + name, image.fingerprint(), image.width(),
          image.height(), 1, 1, Double.NaN, Measures.of(image), Thumbnail.of(image)));
    }
    return files;
  }
}
