package org.mien.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mien.job.UserError;

/** The planes that a model reads, worked out by hand. */
class PixelInputTest {

  @Test
  void mirroringAMotionMapTurnsItsHorizontalFlowRound() {
    byte[] map = {10, 20, (byte) 200, (byte) 255, 1, 2, 3, 4, 5, 6, 7, 8};
    PixelInput.MOTION.mirror(map, 2);
    assertThat(map).containsExactly(235, 245, 0, 55, 2, 1, 4, 3, 6, 5, 8, 7);
  }

  @Test
  void mirroringTwiceChangesNothing() {
    byte[] map = {10, 20, (byte) 200, (byte) 255, 1, 2, 3, 4, 5, 6, 7, 8};
    byte[] twice = map.clone();
    PixelInput.MOTION.mirror(twice, 2);
    PixelInput.MOTION.mirror(twice, 2);
    assertThat(twice).isEqualTo(map);
  }

  @Test
  void mirroringGrayKeepsItsValues() {
    byte[] gray = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    PixelInput.GRAY.mirror(gray, 3);
    assertThat(gray).containsExactly(3, 2, 1, 6, 5, 4, 9, 8, 7);
  }

  @Test
  void thePlanesOfAPixelLieBesideEachOther() {
    float[] target = new float[13];
    PixelInput.MOTION.read(new float[] {255, 0, 51, 0, 0, 102, 0, 0, 0, 0, 153, 0}, 2, target, 1);
    assertThat(target).containsExactly(0, 1, 0, 0, 0, 0.4f, 0, 0.2f, 0, 0.6f, 0, 0, 0);
  }

  @Test
  void thePatternMapIsThatOfTheGrayPlane() {
    // The centre is darker than all neighbours: all eight bits. The corner (9) is brighter than everything it sees.
    float[] gray = {9, 5, 5, 5, 1, 5, 5, 5, 5};
    float[] target = new float[18];
    PixelInput.GRAY_AND_LBP_MAP.read(gray, 3, target, 0);
    assertThat(target[8]).isEqualTo(1 / 255f);
    assertThat(target[9]).isEqualTo(1);
    assertThat(target[0]).isEqualTo(9 / 255f);
    assertThat(target[1]).isZero();
  }

  @Test
  void anUnknownKindIsRefusedInOneSentence() {
    assertThatThrownBy(() -> new Preparation(48, "bilinear", "", "flow")).isInstanceOf(UserError.class)
        .hasMessage("There is no kind of pixels 'flow'; use one of gray, lbp-map, gray+lbp-map, motion.");
  }

  @Test
  void anOldPreparationReadsGray() {
    assertThat(new Preparation(48, "bilinear", "", null)).isEqualTo(new Preparation(48, "bilinear", ""));
  }
}
