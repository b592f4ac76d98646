package org.mien;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house: docs/architecture.md says why each of them stands. */
class ArchitectureTest {

  /** From left to right; a room imports only from rooms to its left. */
  private static final List<String> ROOMS =
      List.of(
          "job", "file", "dataset", "image", "quality", "texture", "motion", "face", "split", "metrics", "annotation", "learn",
          "network", "baseline", "experiment", "classify", "robustness", "explain", "chart", "report", "imagej", "sample", "plugin", "workflow", "command",
          "workbench", "cli", "spark");

  private static final int CHART = ROOMS.indexOf("chart");
  private static final int IMAGEJ = ROOMS.indexOf("imagej");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mien");
  }

  private static String room(String name) {
    return "org.mien." + name + "..";
  }

  private static String[] rooms(int from, int to) {
    return ROOMS.subList(from, to).stream().map(ArchitectureTest::room).toArray(String[]::new);
  }

  @Test
  void everyPackageIsARoomOfTheHouse() {
    Assertions.assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
        .isNotEmpty()
        .allSatisfy(name -> Assertions.assertThat(name).satisfiesAnyOf(
            n -> Assertions.assertThat(n).isEqualTo("org.mien"),
            n -> Assertions.assertThat(ROOMS).contains(n.split("\\.")[2])));
  }

  @TestFactory
  Stream<DynamicTest> nothingImportsToItsRight() {
    return Stream.iterate(0, i -> i + 1).limit(ROOMS.size() - 1L).map(i ->
        DynamicTest.dynamicTest(ROOMS.get(i), () ->
            noClasses().that().resideInAPackage(room(ROOMS.get(i)))
                .should().dependOnClassesThat().resideInAnyPackage(rooms(i + 1, ROOMS.size()))
                .allowEmptyShould(true)
                .check(classes)));
  }

  @Test
  void computationKnowsNoWindows() {
    noClasses().that().resideInAnyPackage(rooms(0, CHART))
        .should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "java.awt", "java.awt.event..", "java.awt.geom..")
        .check(classes);
    noClasses().that().resideInAnyPackage(rooms(0, CHART)).and().resideOutsideOfPackage(room("image"))
        .should().dependOnClassesThat().resideInAPackage("java.awt.image..")
        .check(classes);
  }

  @Test
  void imageJStaysInItsRoom() {
    noClasses().that().resideInAnyPackage(rooms(0, IMAGEJ))
        .should().dependOnClassesThat().resideInAnyPackage("ij", "ij..")
        .check(classes);
  }

  @Test
  void onlyNetworkKnowsDeeplearning4j() {
    noClasses().that().resideOutsideOfPackage(room("network"))
        .should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.deeplearning4j..")
        .check(classes);
    noClasses().that().resideOutsideOfPackages(room("network"), room("baseline"))
        .should().dependOnClassesThat().resideInAnyPackage("org.bytedeco..")
        .check(classes);
  }

  @Test
  void onlyBaselineKnowsTheClassicalLibraries() {
    noClasses().that().resideOutsideOfPackage(room("baseline"))
        .should().dependOnClassesThat().resideInAnyPackage("de.bwaldvogel..", "libsvm..", "org.bytedeco.opencv..")
        .check(classes);
  }

  @Test
  void onlyChartKnowsTheChartLibrary() {
    noClasses().that().resideOutsideOfPackage(room("chart"))
        .should().dependOnClassesThat().resideInAnyPackage("org.jfree..", "org.apache.batik..", "org.apache.pdfbox..", "de.rototor..")
        .check(classes);
  }

  @Test
  void viewsNeverKnowEachOther() {
    List<String> shared = List.of("state", "widget", "shell", "perspective");
    List<String> views = classes.stream().map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("org.mien.workbench.") && !shared.contains(name.split("\\.")[3])).distinct().toList();
    Assertions.assertThat(views).isNotEmpty();
    for (String view : views) {
      noClasses().that().resideInAPackage(view)
          .should().dependOnClassesThat().resideInAnyPackage(
              Stream.concat(views.stream().filter(other -> !other.equals(view)), Stream.of("org.mien.workbench.shell"))
                  .toArray(String[]::new))
          .check(classes);
    }
  }

  @Test
  void whatTheWorkbenchKnowsIsNoWindow() {
    noClasses().that().resideInAPackage("org.mien.workbench.state..")
        .should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "java.awt..")
        .check(classes);
  }

  @Test
  void nothingReadsJavaSerialization() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream").check(classes);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses().that().doNotHaveFullyQualifiedName("org.mien.Mien")
        .should().callMethod(System.class, "exit", int.class)
        .orShould().callMethod(Runtime.class, "halt", int.class)
        .check(classes);
  }

  @Test
  void noStaticStateCanChange() {
    classes().should(new ArchCondition<>("have only final static fields") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(f -> f.getModifiers().contains(JavaModifier.STATIC) && !f.getModifiers().contains(JavaModifier.FINAL))
            .filter(f -> !f.getName().contains("$"))
            .forEach(f -> events.add(SimpleConditionEvent.violated(f, f.getFullName() + " is static and can change")));
      }
    }).check(classes);
  }
}
