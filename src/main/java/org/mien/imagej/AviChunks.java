package org.mien.imagej;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the frames of an AVI file really lie. Headers and indexes of AVI files promise too much when a recording was
 * cut off, so this walks from chunk to chunk (Microsoft, "AVI RIFF File Reference"; OpenDML AVI File Format Extensions
 * 1.02 for files with several RIFF parts) and believes only what is there. Reads a few bytes a chunk, never the pixels.
 */
final class AviChunks {

  private static final int LIST_HEAD = 12;
  private static final int CHUNK_HEAD = 8;
  private static final long UNSIGNED = 0xFFFFFFFFL;
  private static final int BI_JPEG = 4;

  private final RandomAccessFile file;
  private final long length;
  private final List<Frame> frames = new ArrayList<>();
  private int streams;
  private int videoStream = -1;
  private String codec = "";
  private double framesPerSecond = Double.NaN;

  /**
   * One chunk of the video stream.
   *
   * @param size bytes of its data; 0 where the camera dropped a frame and the picture before stands for it
   * @param whole whether all of the data is in the file and begins as its codec demands
   */
  record Frame(long size, boolean whole) {}

  private AviChunks(RandomAccessFile file) throws IOException {
    this.file = file;
    this.length = file.length();
  }

  /**
   * Walks through a file.
   *
   * @throws IOException if it cannot be read or is no AVI file with a video stream
   */
  static AviChunks of(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      AviChunks chunks = new AviChunks(file);
      chunks.walk();
      return chunks;
    }
  }

  /** All chunks of the video stream in file order: one a tick of the frame rate. */
  List<Frame> frames() {
    return frames;
  }

  /** The four letters of the codec ("MJPG"), or "uncompressed". */
  String codec() {
    return codec;
  }

  /** Frames a second by the stream's header, or NaN where it tells none. */
  double framesPerSecond() {
    return framesPerSecond;
  }

  private void walk() throws IOException {
    if (length < LIST_HEAD || !fourcc(0).equals("RIFF") || !fourcc(8).equals("AVI ")) {
      throw new IOException("it is not an AVI file");
    }
    long at = 0;
    while (at + CHUNK_HEAD <= length) {
      String id = fourcc(at);
      if (!id.chars().allMatch(c -> c >= ' ' && c <= '~')) {
        break;
      }
      if (id.equals("LIST") || id.equals("RIFF")) {
        // What lists contain is walked through like the rest; their own sizes are the first thing to be wrong.
        at += LIST_HEAD;
        continue;
      }
      long size = number(at + 4) & UNSIGNED;
      visit(id, at + CHUNK_HEAD, size);
      at += CHUNK_HEAD + size + (size & 1);
    }
    if (videoStream < 0) {
      throw new IOException("it holds no video stream");
    }
  }

  private void visit(String id, long data, long size) throws IOException {
    if (id.equals("strh")) {
      stream(data);
    } else if (id.equals("strf") && streams - 1 == videoStream) {
      int compression = number(data + 16);
      codec = compression == 0 ? "uncompressed" : compression == BI_JPEG ? "JPEG" : fourcc(data + 16);
    } else if (videoStream >= 0 && isFrame(id)) {
      frames.add(new Frame(size, size > 0 && data + size <= length && beginsRight(data)));
    }
  }

  private void stream(long data) throws IOException {
    if (videoStream < 0 && fourcc(data).equals("vids")) {
      videoStream = streams;
      long scale = number(data + 20) & UNSIGNED;
      long rate = number(data + 24) & UNSIGNED;
      framesPerSecond = scale > 0 && rate > 0 ? (double) rate / scale : Double.NaN;
    }
    streams++;
  }

  private boolean isFrame(String id) {
    char first = (char) ('0' + videoStream / 10);
    char second = (char) ('0' + videoStream % 10);
    return id.charAt(0) == first && id.charAt(1) == second && id.charAt(2) == 'd' && (id.charAt(3) == 'b' || id.charAt(3) == 'c');
  }

  private boolean beginsRight(long data) throws IOException {
    int two = number(data) & 0xFFFF;
    return switch (codec) {
      case "MJPG", "JPEG", "jpeg" -> two == 0xD8FF;
      case "PNG ", "png " -> two == 0x5089;
      default -> true;
    };
  }

  private int number(long at) throws IOException {
    return ByteBuffer.wrap(four(at)).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private String fourcc(long at) throws IOException {
    return new String(four(at), StandardCharsets.ISO_8859_1);
  }

  private byte[] four(long at) throws IOException {
    byte[] bytes = new byte[4];
    file.seek(at);
    try {
      file.readFully(bytes);
    } catch (EOFException e) {
      throw new IOException("it is cut off in its header", e);
    }
    return bytes;
  }
}
