package org.mien;

import org.nd4j.linalg.factory.Nd4j;

public final class Mien {
  public static void main(String[] a) {
    System.out.println(Nd4j.rand(3, 3).mmul(Nd4j.rand(3, 3)));
  }
}
