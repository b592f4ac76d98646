package org.mien.quality;

import java.util.List;
import org.mien.dataset.Clip;
import org.mien.image.EightBit;
import org.mien.image.ImageResolution;

/**
 * One image as checks see it: a still, or one frame of a clip.
 *
 * @param clip the clip that it belongs to
 * @param frame number of the frame from 0; 0 for a still
 * @param pixels the image as 8-bit gray
 * @param measures what was measured in it
 * @param resolution what the file records; not recorded for frames of stacks and videos
 * @param warnings what the decoder complained about
 */
public record ImageSample(
    Clip clip, int frame, EightBit pixels, Measures measures, ImageResolution resolution, List<String> warnings) {}
