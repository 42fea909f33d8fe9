package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type leads to their setting, among invented ones that are easily mixed up. */
class SettingIndexTest {
  private final SettingIndex index =
      new SettingIndex(
          List.of(
              entry("900001", "St Mary's Roman Catholic Primary School", "Norbeck", "ZZ1 1AA"),
              entry("900002", "St Mary's Church of England Primary School", "Larkmoor", "ZZ2 2BB"),
              entry("900003", "St. Mary’s Infants’ School", "Norbeck", "ZZ1 3CC"),
              entry("900004", "Queen Elizabeth Sixth Form College", "Tidewater", "ZZ3 4DD"),
              entry("900005", "Coppice Hill Junior School", "Norbeck", "ZZ1 5EE"),
              entry("900006", "Coppice Hill Infant School", "Norbeck", "ZZ1 5EF"),
              entry("EY900007", "Little Acorns Pre-School", "Great Fellside", "ZZ4 6FF"),
              entry("EY900008", "Little Acorns Day Nursery", "Norbeck", "ZZ1 7GG"),
              new FoundSetting(
                  new SettingId(UUID.randomUUID()),
                  Register.EARLY_YEARS,
                  "EY438649",
                  "",
                  "Childminder",
                  "",
                  "",
                  "Norbeckshire",
                  Status.OPEN),
              entry("438650", "Smith & Jones Café Nursery", "Larkmoor", "ZZ2 8HH")));

  @ParameterizedTest
  @CsvSource({
    "st marys rc prim norbeck, 900001",
    "Saint Mary catholic norbeck, 900001",
    "st mary's c of e, 900002",
    "larkmoor st marys cofe primary, 900002",
    "st marys infs, 900003",
    "qe 6th form, 900004",
    "tidewatr colege, 900004",
    "copice hill jnr, 900005",
    "coppicehill infants, 900006",
    "little acorns preschool, EY900007",
    "acorns gf, EY900007",
    "zz17gg, EY900008",
    "ZZ1 7GG, EY900008",
    "little acorns zz1, EY900008",
    "ofsted ey 438649, EY438649",
    "438649, EY438649",
    "urn: 900005, 900005",
    "smith and jones, 438650",
    "cafe nursery larkmoor, 438650"
  })
  void the_first_is_theirs(String typed, String urn) {
    assertThat(index.find(typed, 5).getFirst().urn()).isEqualTo(urn);
  }

  @Test
  void not_finished_yet_it_comes_up_already() {
    assertThat(index.find("copp", 5))
        .extracting(FoundSetting::urn)
        .containsExactlyInAnyOrder("900005", "900006");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "the of and", "xyzzy", "!!!", "'; drop table --", "999999"})
  void what_fits_nothing_finds_nothing(String typed) {
    assertThat(index.find(typed, 5)).isEmpty();
  }

  @Test
  void whose_name_is_withheld_is_found_by_the_number_alone() {
    for (var typed : List.of("childminder", "childminder norbeckshire", "norbeckshire")) {
      assertThat(index.find(typed, 20)).extracting(FoundSetting::urn).doesNotContain("EY438649");
    }
    assertThat(index.find("childminder EY438649", 20))
        .extracting(FoundSetting::urn)
        .containsExactly("EY438649");
  }

  @Test
  void of_two_that_fit_alike_the_smaller_number_is_first_in_whatever_order_they_came() {
    var one = entry("900001", "Elm School", "Norbeck", "ZZ1 1AA");
    var two = entry("900002", "Elm School", "Norbeck", "ZZ1 1AA");
    assertThat(new SettingIndex(List.of(two, one)).find("elm", 1)).containsExactly(one);
    assertThat(new SettingIndex(List.of(one, two)).find("elm", 1)).containsExactly(one);
  }

  @Test
  void however_much_is_typed_it_answers() {
    assertThat(index.find("coppice hill ".repeat(10_000), 2))
        .extracting(FoundSetting::urn)
        .containsExactlyInAnyOrder("900005", "900006");
    assertThat(new SettingIndex(List.of()).find("anything", 5)).isEmpty();
  }

  private static FoundSetting entry(String urn, String name, String town, String postcode) {
    return new FoundSetting(
        new SettingId(UUID.randomUUID()),
        null,
        urn,
        name,
        "",
        town,
        postcode,
        "Norbeckshire",
        Status.OPEN);
  }
}
