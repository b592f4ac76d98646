package org.mien.dataset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Tells an archive that asks for a password, as recordings of people are often handed out: Java would unpack garbage from it. Looks
 * at the general purpose flag of the first entry that holds anything (PKWARE, .ZIP File Format Specification, 4.3.7 and 4.4.4).
 */
final class ZipEncryption {

  private static final int HEAD = 30;
  private static final int SIGNATURE = 0x04034b50;
  private static final int ENCRYPTED = 1;
  private static final int SIZE_FOLLOWS = 8;

  private ZipEncryption() {}

  static boolean isEncrypted(Path archive) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
      byte[] bytes = new byte[HEAD];
      for (long at = 0; at + HEAD <= file.length(); ) {
        file.seek(at);
        file.readFully(bytes);
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int flags = head.getShort(6);
        if (head.getInt(0) != SIGNATURE || (flags & ENCRYPTED) != 0) {
          return head.getInt(0) == SIGNATURE;
        }
        if (head.getInt(18) != 0 || (flags & SIZE_FOLLOWS) != 0) {
          return false;
        }
        at += HEAD + (head.getShort(26) & 0xFFFF) + (head.getShort(28) & 0xFFFF);
      }
      return false;
    }
  }
}
