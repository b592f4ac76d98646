package org.mien.quality;

import java.util.List;
import java.util.function.LongConsumer;
import org.mien.image.Decoder;
import org.mien.image.EightBit;
import org.mien.image.ImageResolution;
import org.mien.job.UserError;

/**
 * One image file taken apart: state, pixels, resolution.
 *
 * @param state whether the pixels could be had
 * @param problem what went wrong, or the empty string
 * @param pixels the image, or null
 * @param resolution what the file records
 * @param warnings complaints of the decoder that do not touch the pixels
 */
record ImageBytes(FileState state, String problem, EightBit pixels, ImageResolution resolution, List<String> warnings) {

  private static final int[][] SIGNATURES = {
    {0xFF, 0xD8, 0xFF}, {0x89, 'P', 'N', 'G'}, {'I', 'I', 42, 0}, {'M', 'M', 0, 42}, {'I', 'I', 43, 0}, {'M', 'M', 0, 43},
    {'G', 'I', 'F', '8'}, {'B', 'M'}, {'R', 'I', 'F', 'F'}, {'P', '2', '\n'}, {'P', '5', '\n'}, {'P', '6', '\n'},
    {0, 0, 0, 12, 'j', 'P'}
  };

  /** @param before as {@link Decoder#decode(byte[], LongConsumer)} has it */
  static ImageBytes of(byte[] bytes, LongConsumer before) {
    try {
      Decoder.Decoded decoded = Decoder.decode(bytes, before);
      EightBit pixels = EightBit.of(decoded);
      ImageResolution resolution = ImageResolution.of(bytes);
      String damage = decoded.damage();
      return new ImageBytes(
          damage.isEmpty() ? FileState.READ : FileState.DAMAGED, damage, pixels, resolution, decoded.warnings());
    } catch (Decoder.NotAnImage | UserError e) {
      FileState state = startsLikeAnImage(bytes) ? FileState.UNREADABLE : FileState.NOT_AN_IMAGE;
      return new ImageBytes(state, e.getMessage(), null, ImageResolution.NOT_RECORDED, List.of());
    }
  }

  private static boolean startsLikeAnImage(byte[] bytes) {
    for (int[] signature : SIGNATURES) {
      boolean fits = bytes.length >= signature.length;
      for (int i = 0; fits && i < signature.length; i++) {
        fits = (bytes[i] & 0xff) == signature[i];
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
