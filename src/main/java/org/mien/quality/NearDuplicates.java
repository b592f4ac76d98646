package org.mien.quality;

import java.util.ArrayList;
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
  private static final int WORDS = 4;

  private final List<ImageFacts> files;
  private final Limits limits;
  /** Four words a file; those of a file that is not searched for are not read. */
  private final long[] hashes;
  private final boolean[] searched;
  /** For every part, where the files of each key begin in {@link #members}; the files of a key are in ascending order. */
  private final int[][] begins = new int[PARTS][KEYS + 1];
  private final int[][] members;

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
    this.hashes = new long[WORDS * files.size()];
    this.searched = new boolean[files.size()];
    int count = 0;
    for (int i = 0; i < files.size(); i++) {
      Thumbnail thumbnail = files.get(i).thumbnail();
      searched[i] = exact[i] == i && thumbnail != null && thumbnail.deviation() >= FLAT;
      if (searched[i]) {
        System.arraycopy(thumbnail.hash(), 0, hashes, WORDS * i, WORDS);
        count++;
      }
    }
    this.members = new int[PARTS][count];
    for (int part = 0; part < PARTS; part++) {
      index(part);
    }
  }

  /** Sorts the files by their key, by counting. */
  private void index(int part) {
    int[] begin = begins[part];
    for (int i = 0; i < searched.length; i++) {
      begin[key(i, part)] += searched[i] ? 1 : 0;
    }
    for (int key = 0; key < KEYS; key++) {
      begin[key + 1] += begin[key];
    }
    // Backwards, which moves every end to its begin.
    for (int i = searched.length - 1; i >= 0; i--) {
      if (searched[i]) {
        members[part][--begin[key(i, part)]] = i;
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
      if (!searched[i]) {
        continue;
      }
      for (int part = 0; part < PARTS; part++) {
        int key = key(i, part);
        compareAll(i, part, key, seenBy, pairs);
        for (int bit = 1; bit < KEYS; bit <<= 1) {
          compareAll(i, part, key ^ bit, seenBy, pairs);
        }
      }
    }
    return pairs;
  }

  private void compareAll(int i, int part, int key, int[] seenBy, List<Pair> pairs) {
    int end = begins[part][key + 1];
    for (int at = begins[part][key]; at < end; at++) {
      int j = members[part][at];
      if (j >= i) {
        return;
      }
      // A file that is far away is met again in other parts: to see that once more is faster than to remember it.
      if (distance(i, j) <= RADIUS && seenBy[j] != i) {
        seenBy[j] = i;
        compare(i, j, pairs);
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

  private int key(int i, int part) {
    return (int) (hashes[WORDS * i + (part >> 2)] >>> ((part & 3) * Thumbnail.PART_BITS)) & (KEYS - 1);
  }

  private int distance(int i, int j) {
    int a = WORDS * i;
    int b = WORDS * j;
    return Long.bitCount(hashes[a] ^ hashes[b]) + Long.bitCount(hashes[a + 1] ^ hashes[b + 1])
        + Long.bitCount(hashes[a + 2] ^ hashes[b + 2]) + Long.bitCount(hashes[a + 3] ^ hashes[b + 3]);
  }
}
