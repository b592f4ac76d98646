package org.mien.report;

/** A section that comes with Mien: its key, its heading and its place. */
abstract class BuiltInSection implements ReportSection {

  private final String key;
  private final String title;
  private final int order;

  BuiltInSection(String key, String title, int order) {
    this.key = key;
    this.title = title;
    this.order = order;
  }

  @Override
  public final String key() {
    return key;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final int order() {
    return order;
  }
}
