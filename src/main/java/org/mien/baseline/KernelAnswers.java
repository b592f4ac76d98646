package org.mien.baseline;

/** A {@link KernelSvm} ready to answer. */
final class KernelAnswers implements Fitted {

  private final KernelSvm svm;
  private final KernelSvm.Answers answers;

  KernelAnswers(KernelSvm svm) {
    this.svm = svm;
    this.answers = svm.new Answers();
  }

  @Override
  public float[] probabilities(String clipId, float[] row) {
    return answers.probabilities(row);
  }

  /** One decision value a pair: above 0 for its first class. */
  double[] decisions(float[] row) {
    return answers.decisions(row);
  }

  @Override
  public Blocks blocks() {
    return new Blocks().put("kernel", new double[] {svm.kernel().form().ordinal()})
        .put("gamma", new double[] {svm.kernel().gamma()}).put("present", Blocks.of(svm.present()))
        .put("support", svm.support()).put("coefficients", svm.coefficients()).put("offsets", svm.offsets());
  }

  static KernelAnswers of(Blocks blocks, int classes, int columns) {
    boolean[] present = blocks.truths("present", classes);
    int count = 0;
    for (boolean p : present) {
      count += p ? 1 : 0;
    }
    blocks.require(count > 0);
    Kernel.Form[] forms = Kernel.Form.values();
    Kernel kernel = new Kernel(forms[blocks.wholes("kernel", 1, forms.length - 1)[0]], blocks.doubles("gamma", 1)[0]);
    blocks.require(kernel.gamma() > 0);
    int pairs = count * (count - 1) / 2;
    float[][] support = pairs == 0 ? new float[0][] : blocks.floats("support", columns);
    return new KernelAnswers(new KernelSvm(kernel, present, support,
        blocks.doubles("coefficients", pairs, support.length), blocks.doubles("offsets", pairs)));
  }
}
