package org.included;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.included.kernel.Cells;
import org.included.web.Page;
import org.included.web.Piece;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;

/** The house rules that a machine can hold us to; docs/architecture.md says why. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.included");

  private static final List<List<String>> FLOORS =
      List.of(
          List.of("kernel", "web", "database"),
          List.of("message", "account", "setting", "post", "library"),
          List.of("local", "register", "joining", "staff", "finder", "feedback", "dictation"),
          List.of("practice", "learning", "live", "pack", "barometer"),
          List.of("record", "authoring", "planning", "insight"),
          List.of("home", "exchange", "backoffice", "demo"));

  /** Without the classes made from templates: those are checked by their packages. */
  private static ApplicationModules areas() {
    return ApplicationModules.of(
        IncludedApplication.class, JavaClass.Predicates.simpleNameStartingWith("Jte"));
  }

  @Test
  void areas_use_what_they_say_they_use_and_no_circle_is_drawn() {
    areas().verify();
  }

  @Test
  void arrows_point_down() {
    var areas = areas();
    for (var area : areas) {
      int floor = floorOf(area.getIdentifier().toString());
      area.getDirectDependencies(areas)
          .uniqueModules()
          .forEach(other ->
              assertThat(floorOf(other.getIdentifier().toString()))
                  .as(area.getIdentifier() + " uses " + other.getIdentifier())
                  .isLessThanOrEqualTo(floor));
    }
  }

  private static int floorOf(String area) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(area)) {
        return floor;
      }
    }
    throw new AssertionError("The area " + area + " has no floor: docs/architecture.md");
  }

  @Test
  void the_picture_of_the_areas_is_drawn() {
    new Documenter(areas(), Documenter.Options.defaults().withOutputFolder("target/areas"))
        .writeModulesAsPlantUml();
    assertThat(Path.of("target/areas/components.puml")).exists();
  }

  @Test
  void the_cellar_leans_on_no_area() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.included.kernel")
            .should()
            .dependOnClassesThat(
                new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are of an area") {
                  @Override
                  public boolean test(JavaClass other) {
                    return other.getPackageName().startsWith("org.included.")
                        && !other.getPackageName().equals("org.included.kernel");
                  }
                }));
  }

  @Test
  void only_sql_classes_speak_sql() {
    check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Sql")
            .should()
            .callMethodWhere(
                com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                        JavaClass.Predicates.assignableTo(JdbcClient.class)))));
  }

  @Test
  void nobody_reads_the_clock_on_the_wall() {
    for (var time :
        List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
      check(noClasses().should().callMethod(time, "now"));
    }
    check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.included.kernel")
            .should()
            .callMethod(Clock.class, "systemUTC"));
  }

  /** Of nothing that somebody typed may a spreadsheet make a formula, on the reader's computer. */
  @Test
  void whoever_writes_a_file_for_spreadsheets_makes_its_cells_safe() {
    check(
        classes()
            .that(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "write CSV",
                    (JavaClass shown) ->
                        shown.getDirectDependenciesFromSelf().stream()
                            .anyMatch(d -> d.getTargetClass().isAssignableTo(CsvWriter.class))))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Cells.class));
  }

  @Test
  void controllers_are_the_areas_own_business() {
    check(classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate());
  }

  @Test
  void every_page_and_piece_has_its_template() {
    for (var shown : OURS) {
      boolean drawn =
          !shown.isInterface()
              && (shown.isAssignableTo(Page.class) || shown.isAssignableTo(Piece.class));
      if (drawn) {
        var area = shown.getPackageName().substring("org.included.".length());
        assertThat(Path.of("src/main/jte", area, shown.getSimpleName() + ".jte")).exists();
      }
    }
  }

  /** A default would hide the place that a new step type has to fill. */
  @Test
  void no_default_over_our_own_sealed_types() throws IOException {
    var switchOver =
        Pattern.compile(
            "case (Step|Part|Reply|Learning\\.Outcome|Compiled)\\.\\w+[^}]*?default ->");
    for (var file : sources()) {
      assertThat(switchOver.matcher(Files.readString(file)).find())
          .as(file + " has a default over a sealed type")
          .isFalse();
    }
  }

  @Test
  void no_file_is_too_long_to_read() throws IOException {
    var long_ = new ArrayList<String>();
    var all = new ArrayList<>(sources());
    all.addAll(javaIn("src/test/java"));
    for (var file : all) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > 300) {
          long_.add(file + " has " + count + " lines");
        }
      }
    }
    assertThat(long_).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    return javaIn("src/main/java");
  }

  private static List<Path> javaIn(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private static void check(ArchRule rule) {
    rule.check(OURS);
  }
}
