package org.mien.image;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.png.PngMetadataReader;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.jfif.JfifReader;
import com.drew.metadata.png.PngDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * The resolution that an image file records for print: PNG {@code pHYs} (metres), JFIF density, EXIF and TIFF {@code
 * XResolution}, {@code YResolution} and {@code ResolutionUnit}. Where a JPEG has both, EXIF counts, as cameras write it. A
 * density without a unit is an aspect ratio, not a resolution, and counts as not recorded.
 *
 * @param dpi dots an inch, the smaller of the two directions; NaN where the file records none
 */
public record ImageResolution(double dpi) {

  /** The file says nothing about its resolution. */
  public static final ImageResolution NOT_RECORDED = new ImageResolution(Double.NaN);

  private static final double CENTIMETRES_PER_INCH = 2.54;
  private static final double METRES_PER_INCH = 0.0254;
  private static final int UNIT_INCH = 2;
  private static final int UNIT_CENTIMETRE = 3;
  private static final int JFIF_INCH = 1;
  private static final int JFIF_CENTIMETRE = 2;

  /** Whether the file records a resolution. */
  public boolean isRecorded() {
    return !Double.isNaN(dpi);
  }

  /**
   * Reads what the bytes of a PNG, JPEG or TIFF file record. Other formats and damaged metadata give {@link #NOT_RECORDED}:
   * a file whose pixels are fine must not fail for its metadata.
   */
  public static ImageResolution of(byte[] file) {
    try {
      if (starts(file, 0xFF, 0xD8)) {
        return ofJpeg(file);
      }
      if (starts(file, 0x89, 'P', 'N', 'G')) {
        return ofPng(file);
      }
      if (starts(file, 'I', 'I', 42, 0) || starts(file, 'M', 'M', 0, 42)) {
        return ofExif(TiffMetadataReader.readMetadata(new ByteArrayInputStream(file)));
      }
      return NOT_RECORDED;
    } catch (IOException | ImageProcessingException | MetadataException | RuntimeException e) {
      return NOT_RECORDED;
    }
  }

  private static ImageResolution ofJpeg(byte[] file) throws IOException, JpegProcessingException, MetadataException {
    Metadata metadata = JpegMetadataReader.readMetadata(
        new ByteArrayInputStream(file), List.of(new JfifReader(), new ExifReader()));
    ImageResolution exif = ofExif(metadata);
    JfifDirectory jfif = metadata.getFirstDirectoryOfType(JfifDirectory.class);
    if (exif.isRecorded() || jfif == null) {
      return exif;
    }
    double density = Math.min(jfif.getResX(), jfif.getResY());
    return switch (jfif.getResUnits()) {
      case JFIF_INCH -> recorded(density);
      case JFIF_CENTIMETRE -> recorded(density * CENTIMETRES_PER_INCH);
      default -> NOT_RECORDED;
    };
  }

  private static ImageResolution ofPng(byte[] file) throws IOException, ImageProcessingException, MetadataException {
    Metadata metadata = PngMetadataReader.readMetadata(new ByteArrayInputStream(file));
    for (PngDirectory directory : metadata.getDirectoriesOfType(PngDirectory.class)) {
      if (directory.containsTag(PngDirectory.TAG_PIXELS_PER_UNIT_X)
          && directory.getInt(PngDirectory.TAG_UNIT_SPECIFIER) == 1) {
        int x = directory.getInt(PngDirectory.TAG_PIXELS_PER_UNIT_X);
        int y = directory.getInt(PngDirectory.TAG_PIXELS_PER_UNIT_Y);
        return recorded(Math.min(x, y) * METRES_PER_INCH);
      }
    }
    return NOT_RECORDED;
  }

  private static ImageResolution ofExif(Metadata metadata) throws MetadataException {
    Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    if (first == null || !first.containsTag(ExifDirectoryBase.TAG_X_RESOLUTION)) {
      return NOT_RECORDED;
    }
    double x = first.getDouble(ExifDirectoryBase.TAG_X_RESOLUTION);
    boolean both = first.containsTag(ExifDirectoryBase.TAG_Y_RESOLUTION);
    double density = both ? Math.min(x, first.getDouble(ExifDirectoryBase.TAG_Y_RESOLUTION)) : x;
    Integer unit = first.getInteger(ExifDirectoryBase.TAG_RESOLUTION_UNIT);
    // TIFF 6.0: the unit is the inch where the tag is absent.
    return switch (unit == null ? UNIT_INCH : unit) {
      case UNIT_INCH -> recorded(density);
      case UNIT_CENTIMETRE -> recorded(density * CENTIMETRES_PER_INCH);
      default -> NOT_RECORDED;
    };
  }

  /** PNG stores whole dots a metre, so that 300 dpi come back as 299.9994: a hundredth is what the figure is good for. */
  private static ImageResolution recorded(double dpi) {
    return dpi > 0 && dpi < 1e6 ? new ImageResolution(Math.rint(dpi * 100) / 100) : NOT_RECORDED;
  }

  private static boolean starts(byte[] file, int... magic) {
    if (file.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((file[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
