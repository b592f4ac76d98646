package org.mien.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than it should hold, whatever an archive claims about its size. */
final class BoundedStream extends FilterInputStream {

  private final long most;
  private final String complaint;
  private long given;

  /**
   * A stream of at most so many bytes.
   *
   * @param most bytes that it may give
   * @param complaint what is wrong where it has more, as half a sentence
   */
  BoundedStream(InputStream in, long most, String complaint) {
    super(in);
    this.most = most;
    this.complaint = complaint;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    given += read;
    if (given > most) {
      throw new IOException(complaint);
    }
  }
}
