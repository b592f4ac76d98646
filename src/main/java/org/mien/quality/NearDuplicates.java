package org.mien.quality;

import java.util.Arrays;
import java.util.List;
import org.mien.job.Job;

/**
 * Finds stills that show almost the same picture, without comparing all pairs. Candidates come from multi-index hashing
 * (Norouzi, Punjani, Fleet, "Fast search in Hamming space with multi-index hashing", CVPR 2012): the 240-bit difference
 * hash is cut into 16 parts, and two hashes that differ in at most {@value #RADIUS} bits agree in one part but for at most
 * one bit. A candidate counts if its thumbnail correlates in its broad light and shade and in its details: faces in one
 * pose agree in the former alone.
 */
final class NearDuplicates {

  /** Largest number of differing bits with which a pair is certainly looked at. */
  static final int RADIUS = 31;

  private static final int PARTS = 16;
  private static final int KEYS = 1 << 15;
  private static final double FLAT = 3;
  private static final int REPORT_EVERY = 512;

  private final List<ImageFacts> files;
  private final Limits limits;
  private final long[][] hashes;
  private final int[][] heads = new int[PARTS][KEYS];
  private final int[][] next;
  private final int[] seenBy;

  /**
   * From where on two pictures are the same.
   *
   * @param correlation smallest correlation of thumbnails
   * @param details smallest correlation of their details
   * @param samePerson smallest correlation of details where both are known to show the same person
   */
  record Limits(double correlation, double details, double samePerson) {}

  private NearDuplicates(List<ImageFacts> files, Limits limits) {
    this.files = files;
    this.limits = limits;
    this.hashes = new long[files.size()][];
    this.next = new int[PARTS][files.size()];
    this.seenBy = new int[files.size()];
    Arrays.fill(seenBy, -1);
    for (int[] head : heads) {
      Arrays.fill(head, -1);
    }
  }

  /**
   * Sets of near and exact copies together.
   *
   * @param exact for every file, the first file with the same content
   * @param likeness filled with the best agreement of details of each file with a file of other content
   * @return for every file, the smallest index in its set
   */
  static int[] sets(List<ImageFacts> files, int[] exact, Limits limits, double[] likeness, Job job) {
    NearDuplicates index = new NearDuplicates(files, limits);
    DisjointSets sets = new DisjointSets(files.size());
    for (int i = 0; i < files.size(); i++) {
      if (i % REPORT_EVERY == 0) {
        job.step("Looking for near duplicates", i, files.size());
      }
      sets.join(exact[i], i);
      Thumbnail thumbnail = files.get(i).thumbnail();
      if (exact[i] == i && thumbnail != null && thumbnail.deviation() >= FLAT) {
        index.look(i, sets, likeness);
        index.add(i);
      }
    }
    job.step("Looking for near duplicates", files.size(), files.size());
    for (int i = 0; i < files.size(); i++) {
      likeness[i] = Math.max(likeness[i], likeness[exact[i]]);
    }
    return sets.roots();
  }

  private void look(int i, DisjointSets sets, double[] likeness) {
    hashes[i] = files.get(i).thumbnail().hash();
    for (int part = 0; part < PARTS; part++) {
      int key = key(hashes[i], part);
      compareAll(i, part, key, sets, likeness);
      for (int bit = 1; bit < KEYS; bit <<= 1) {
        compareAll(i, part, key ^ bit, sets, likeness);
      }
    }
  }

  private void compareAll(int i, int part, int key, DisjointSets sets, double[] likeness) {
    for (int j = heads[part][key]; j >= 0; j = next[part][j]) {
      if (seenBy[j] != i) {
        seenBy[j] = i;
        compare(i, j, sets, likeness);
      }
    }
  }

  private void compare(int i, int j, DisjointSets sets, double[] likeness) {
    if (distance(hashes[i], hashes[j]) > RADIUS) {
      return;
    }
    Thumbnail a = files.get(i).thumbnail();
    Thumbnail b = files.get(j).thumbnail();
    if (a.correlation(b) < limits.correlation()) {
      return;
    }
    double details = a.detailCorrelation(b);
    if (details >= (samePerson(i, j) ? limits.samePerson() : limits.details())) {
      sets.join(i, j);
      likeness[i] = Math.max(likeness[i], details);
      likeness[j] = Math.max(likeness[j], details);
    }
  }

  private boolean samePerson(int i, int j) {
    String subject = files.get(i).clip().subject();
    return !subject.isEmpty() && subject.equals(files.get(j).clip().subject());
  }

  private void add(int i) {
    for (int part = 0; part < PARTS; part++) {
      int key = key(hashes[i], part);
      next[part][i] = heads[part][key];
      heads[part][key] = i;
    }
  }

  private static int key(long[] hash, int part) {
    return (int) (hash[part >> 2] >>> ((part & 3) * Thumbnail.PART_BITS)) & (KEYS - 1);
  }

  private static int distance(long[] a, long[] b) {
    return Long.bitCount(a[0] ^ b[0]) + Long.bitCount(a[1] ^ b[1]) + Long.bitCount(a[2] ^ b[2]) + Long.bitCount(a[3] ^ b[3]);
  }
}
