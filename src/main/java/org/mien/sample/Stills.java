package org.mien.sample;

import java.io.IOException;

/** Takes and encodes the stills of a shot list. */
final class Stills {

  private final SampleOptions options;
  private final Studio studio;
  private final Performance performance;
  private final ShotList shots;

  Stills(SampleOptions options, ShotList shots) {
    this.options = options;
    this.studio = new Studio(options.seed());
    this.performance = new Performance(options.seed());
    this.shots = shots;
  }

  /** The picture of one still. */
  Picture picture(Shot shot) {
    return FaceRenderer.render(shot.who(), performance.still(shot), scene(shot), options.stillSize());
  }

  /** The picture with {@code factor} times the right light. */
  Picture exposed(Shot shot, double factor) {
    Scene scene = scene(shot);
    Scene.Camera camera = scene.camera();
    Scene wrong = scene.with(new Scene.Camera(camera.exposure() * factor, camera.noise(), camera.seed()));
    return FaceRenderer.render(shot.who(), performance.still(shot), wrong, options.stillSize());
  }

  /** How the still is stored. */
  Format format(Shot shot) {
    return shots.format(shot);
  }

  /** The bytes of the file. */
  byte[] encode(Shot shot) throws IOException {
    return ImageFiles.encode(picture(shot), format(shot));
  }

  private Scene scene(Shot shot) {
    return studio.still(shot.who(), shot.emotion(), shot.take());
  }
}
