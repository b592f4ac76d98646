package org.mien.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;

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
  private static final int CHUNK = 256;

  private final List<ImageFacts> files;
  private final Limits limits;
  private final long[][] hashes;
  private final int[][] heads = new int[PARTS][KEYS];
  private final int[][] next;

  /**
   * From where on two pictures are the same.
   *
   * @param correlation smallest correlation of thumbnails
   * @param details smallest correlation of their details
   * @param samePerson smallest correlation of details where both are known to show the same person
   */
  record Limits(double correlation, double details, double samePerson) {}

  /** Two files that show almost the same picture. */
  private record Pair(int first, int second, double details) {}

  private NearDuplicates(List<ImageFacts> files, int[] exact, Limits limits) {
    this.files = files;
    this.limits = limits;
    this.hashes = new long[files.size()][];
    this.next = new int[PARTS][files.size()];
    for (int[] head : heads) {
      Arrays.fill(head, -1);
    }
    // Backwards, so that every list is in ascending order and a search stops at its own place.
    for (int i = files.size() - 1; i >= 0; i--) {
      Thumbnail thumbnail = files.get(i).thumbnail();
      if (exact[i] == i && thumbnail != null && thumbnail.deviation() >= FLAT) {
        add(i, thumbnail.hash());
      }
    }
  }

  /**
   * Sets of near and exact copies together. Searches on all threads of the job.
   *
   * @param exact for every file, the first file with the same content
   * @param likeness filled with the best agreement of details of each file with a file of other content
   * @return for every file, the smallest index in its set
   */
  static int[] sets(List<ImageFacts> files, int[] exact, Limits limits, double[] likeness, Job job) {
    NearDuplicates index = new NearDuplicates(files, exact, limits);
    DisjointSets sets = new DisjointSets(files.size());
    Iterator<Integer> chunks = IntStream.iterate(0, i -> i < files.size(), i -> i + CHUNK).iterator();
    int[] done = {0};
    OrderedParallel.forEach(chunks, index::look, pairs -> {
      for (Pair pair : pairs) {
        sets.join(pair.first(), pair.second());
        likeness[pair.first()] = Math.max(likeness[pair.first()], pair.details());
        likeness[pair.second()] = Math.max(likeness[pair.second()], pair.details());
      }
      done[0] = Math.min(files.size(), done[0] + CHUNK);
      job.step("Looking for near duplicates", done[0], files.size());
    }, job);
    for (int i = 0; i < files.size(); i++) {
      sets.join(exact[i], i);
      likeness[i] = Math.max(likeness[i], likeness[exact[i]]);
    }
    return sets.roots();
  }

  /** The pairs of a chunk of files with files before them. */
  private List<Pair> look(int from) {
    int[] seenBy = new int[files.size()];
    List<Pair> pairs = new ArrayList<>();
    for (int i = from; i < Math.min(files.size(), from + CHUNK); i++) {
      if (hashes[i] == null) {
        continue;
      }
      for (int part = 0; part < PARTS; part++) {
        int key = key(hashes[i], part);
        compareAll(i, part, key, seenBy, pairs);
        for (int bit = 1; bit < KEYS; bit <<= 1) {
          compareAll(i, part, key ^ bit, seenBy, pairs);
        }
      }
    }
    return pairs;
  }

  private void compareAll(int i, int part, int key, int[] seenBy, List<Pair> pairs) {
    for (int j = heads[part][key]; j >= 0 && j < i; j = next[part][j]) {
      if (seenBy[j] != i) {
        seenBy[j] = i;
        if (distance(hashes[i], hashes[j]) <= RADIUS) {
          compare(i, j, pairs);
        }
      }
    }
  }

  private void compare(int i, int j, List<Pair> pairs) {
    Thumbnail a = files.get(i).thumbnail();
    Thumbnail b = files.get(j).thumbnail();
    if (a.correlation(b) < limits.correlation()) {
      return;
    }
    double details = a.detailCorrelation(b);
    if (details >= (samePerson(i, j) ? limits.samePerson() : limits.details())) {
      pairs.add(new Pair(j, i, details));
    }
  }

  private boolean samePerson(int i, int j) {
    String subject = files.get(i).clip().subject();
    return !subject.isEmpty() && subject.equals(files.get(j).clip().subject());
  }

  private void add(int i, long[] hash) {
    hashes[i] = hash;
    for (int part = 0; part < PARTS; part++) {
      int key = key(hash, part);
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
