package org.mien.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than it should hold, whatever an archive claims about its size. */
final class BoundedStream extends FilterInputStream {

  private final long most;
  private long given;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
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
      throw new IOException("it holds more than " + (most < 1 << 20 ? most + " bytes" : (most >> 20) + " MiB"));
    }
  }
}
