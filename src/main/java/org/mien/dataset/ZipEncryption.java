package org.mien.dataset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Tells an archive that asks for a password, as recordings of people are often handed out: Java would unpack garbage from it.
 * Looks at the general purpose flag of the first entry of the central directory that is no folder (PKWARE, .ZIP File Format
 * Specification, 4.3.12, 4.3.16 and 4.4.4). What is no archive, or one of more than 4 GiB, does not count as encrypted.
 */
final class ZipEncryption {

  private static final int END = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int HEAD = 46;
  private static final int HEAD_SIGNATURE = 0x02014b50;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private ZipEncryption() {}

  static boolean isEncrypted(Path archive) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
      long at = directory(file);
      while (at >= 0 && at + HEAD <= file.length()) {
        ByteBuffer head = read(file, at, HEAD);
        int name = head.getShort(28) & 0xFFFF;
        long next = at + HEAD + name + (head.getShort(30) & 0xFFFF) + (head.getShort(32) & 0xFFFF);
        if (head.getInt(0) != HEAD_SIGNATURE || next > file.length()) {
          return false;
        }
        if (name == 0 || read(file, at + HEAD + name - 1, 1).get(0) != '/') {
          return (head.getShort(8) & 1) != 0;
        }
        at = next;
      }
      return false;
    }
  }

  /** Where the central directory begins, or -1. */
  private static long directory(RandomAccessFile file) throws IOException {
    int length = (int) Math.min(file.length(), END + LONGEST_COMMENT);
    ByteBuffer tail = read(file, file.length() - length, length);
    for (int at = length - END; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        return tail.getInt(at + 16) & UNSIGNED;
      }
    }
    return -1;
  }

  private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(at);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
