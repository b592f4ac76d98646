package org.mien.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.png.PngDirectory;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mien.image.Decoder;

/** The recorded resolution, as a reader of metadata that is not ours finds it. */
class ImageFilesTest {

  private static final Picture PICTURE = FaceRenderer.render(People.one(7, 0), Expression.NEUTRAL, Scene.PLAIN, 32);

  private static Metadata metadata(String extension, int dpi) throws Exception {
    byte[] bytes = ImageFiles.encode(PICTURE, new Format(extension, true, dpi, 0.9));
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @CsvSource({"300", "72"})
  void jpegRecordsDotsPerInch(int dpi) throws Exception {
    Directory jfif = metadata("jpg", dpi).getFirstDirectoryOfType(JfifDirectory.class);
    assertThat(jfif.getInt(JfifDirectory.TAG_UNITS)).isEqualTo(1);
    assertThat(jfif.getInt(JfifDirectory.TAG_RESX)).isEqualTo(dpi);
    assertThat(jfif.getInt(JfifDirectory.TAG_RESY)).isEqualTo(dpi);
  }

  @ParameterizedTest
  @CsvSource({"300, 11811", "72, 2835"})
  void pngRecordsDotsPerMetre(int dpi, int perMetre) throws Exception {
    assertThat(metadata("png", dpi).getDirectoriesOfType(PngDirectory.class))
        .filteredOn(d -> d.containsTag(PngDirectory.TAG_PIXELS_PER_UNIT_X))
        .singleElement()
        .satisfies(d -> assertThat(d.getInt(PngDirectory.TAG_PIXELS_PER_UNIT_X)).isEqualTo(perMetre));
  }

  @Test
  void tiffRecordsDotsPerInch() throws Exception {
    Directory ifd = metadata("tif", 300).getFirstDirectoryOfType(ExifIFD0Directory.class);
    assertThat(ifd.getInt(ExifDirectoryBase.TAG_X_RESOLUTION)).isEqualTo(300);
    assertThat(ifd.getInt(ExifDirectoryBase.TAG_RESOLUTION_UNIT)).isEqualTo(2);
  }

  @Test
  void noResolutionIsRecordedWhereNoneIsAskedFor() throws Exception {
    assertThat(metadata("jpg", 0).getFirstDirectoryOfType(JfifDirectory.class).getInt(JfifDirectory.TAG_UNITS)).isZero();
    assertThat(metadata("png", 0).getDirectoriesOfType(PngDirectory.class))
        .noneMatch(d -> d.containsTag(PngDirectory.TAG_PIXELS_PER_UNIT_X));
    assertThat(metadata("tif", 0).getFirstDirectoryOfType(ExifIFD0Directory.class).containsTag(ExifDirectoryBase.TAG_X_RESOLUTION))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"jpg", "png", "tif"})
  void grayFilesHaveOneChannel(String extension) throws Exception {
    byte[] bytes = ImageFiles.encode(PICTURE, new Format(extension, false, 0, 0.9));
    assertThat(Decoder.decode(bytes).image().getRaster().getNumBands()).isEqualTo(1);
  }
}
