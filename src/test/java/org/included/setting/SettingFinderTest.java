package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.included.IncludedTest;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.included.setting.SettingFacts.Related;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Finding a setting in the database, among those of the demonstration. */
@IncludedTest
class SettingFinderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Autowired SettingFinder finder;
  @Autowired Directory directory;
  @Autowired FinderSql sql;
  @Autowired TransactionTemplate together;

  @ParameterizedTest
  @CsvSource({
    "coppice hill jnr, 900006",
    "linnet schol, 900008",
    "st winnows c of e norbeck, 900004",
    "little tides tidewater, 2900003",
    "ZZ3 3CE, 2900003",
    "zz33ce, 2900003",
    "urn 900010, 900010",
    "ofsted ey 900001, EY900001"
  })
  void by_name_town_postcode_or_number(String typed, String urn) {
    assertThat(urns(typed)).startsWith(urn);
  }

  @Test
  void whose_name_is_withheld_is_found_by_the_number_and_by_nothing_else() {
    var found = finder.find("ey900002", 10).settings();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().isWithheld()).isTrue();
    assertThat(found.getFirst().title())
        .isEqualTo("A childminder, Ofsted number EY900002, Norbeck (invented)");
    for (var typed : List.of("childminder", "childminder norbeck", "norbeck")) {
      assertThat(finder.find(typed, 100).settings()).noneMatch(FoundSetting::isWithheld);
    }
  }

  @Test
  void a_closed_one_is_not_found_and_of_others_it_is_said_how_they_are() {
    assertThat(urns("saint winnows infant")).doesNotContain("900005");
    assertThat(urns("900005")).doesNotContain("900005");
    assertThat(finder.find("900009", 1).settings().getFirst().statusInWords())
        .isEqualTo("Open, proposed to close");
    assertThat(finder.find("900013", 1).settings().getFirst().statusInWords())
        .isEqualTo("Proposed, not open yet");
    assertThat(finder.find("900001", 1).settings().getFirst().statusInWords()).isEmpty();
  }

  @Test
  void what_an_edition_adds_renames_and_closes_is_found_so_a_moment_later() {
    take(listing("877001", "Quillmere Primary (invented)", Status.OPEN));
    await().atMost(Duration.ofSeconds(4)).until(() -> urns("quillmere").contains("877001"));
    take(listing("877001", "Thistlewick Primary (invented)", Status.OPEN));
    await().atMost(Duration.ofSeconds(4)).until(() -> urns("thistlewick").contains("877001"));
    assertThat(urns("quillmere")).doesNotContain("877001");
    take(listing("877001", "Thistlewick Primary (invented)", Status.CLOSED));
    await().atMost(Duration.ofSeconds(4)).until(() -> urns("877001").isEmpty());
  }

  @Test
  void what_was_announced_and_not_heard_is_seen_at_the_next_look() {
    var deaf = new SettingFinder(sql, together, (_, _) -> {});
    deaf.look();
    var before = deaf.find("foxbarrow hollow", 5);
    assertThat(before.settings()).isEmpty();
    assertThat(before.whole()).isTrue();
    var id = directory.open("Foxbarrow Hollow (invented)", null);
    deaf.look();
    assertThat(deaf.find("foxbarrow hollow", 5).settings())
        .extracting(FoundSetting::id)
        .contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "coppice hill junior, 900006",
    "Saint Winnows, 900004",
    "zz3 3ce, 2900003",
    "zz33ce, 2900003",
    "900010, 900010",
    "ofsted ey 900002, EY900002",
    "900002 larkmoor, 900002"
  })
  void before_all_are_read_in_words_are_found_as_they_were_typed(String typed, String urn) {
    var found = notReadYet().find(typed, 10);
    assertThat(found.whole()).isFalse();
    assertThat(found.settings()).extracting(FoundSetting::urn).contains(urn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%", "_", "\\", "'", "saint winnow infant", "childminder"})
  void and_nothing_that_would_not_be_found_later(String typed) {
    assertThat(notReadYet().find(typed, 10).settings()).isEmpty();
  }

  private SettingFinder notReadYet() {
    return new SettingFinder(sql, together, (_, _) -> {});
  }

  @Test
  void a_setting_says_what_it_followed_and_what_followed_it() {
    var later = facts("900004");
    assertThat(later.before())
        .extracting(Related::title, Related::how, Related::since)
        .containsExactly(
            tuple("Saint Winnow’s Infant School (invented)", "merged", LocalDate.of(2024, 9, 1)));
    assertThat(later.after()).isEmpty();
    var closed = facts("900005");
    assertThat(closed.setting().status()).isEqualTo(Status.CLOSED);
    assertThat(closed.closed()).isEqualTo(LocalDate.of(2024, 8, 31));
    assertThat(closed.after()).extracting(Related::id).containsExactly(later.setting().id());
    assertThat(closed.before()).isEmpty();
  }

  @Test
  @Transactional
  void what_is_in_no_register_is_named_by_its_number_and_a_nursery_has_no_schools_links() {
    directory.link(
        List.of(
                new SchoolLink("900006", "877009", "Predecessor", null),
                new SchoolLink("877010", "900006", "Predecessor - Split School", DAY),
                new SchoolLink("2900003", "900006", "Successor", DAY))
            .iterator(),
        Set::of,
        true);
    var school = facts("900006");
    assertThat(school.before()).contains(new Related(null, "URN 877009", "", null));
    assertThat(school.after())
        .containsExactly(new Related(null, "URN 877010", "split school", DAY));
    assertThat(facts("2900003").after()).isEmpty();
  }

  @Test
  @Transactional
  void of_schools_that_became_one_the_closed_one_came_before_whatever_the_register_says() {
    directory.link(
        List.of(
                new SchoolLink("900005", "900001", "Predecessor - amalgamated", DAY),
                new SchoolLink("900002", "900005", "Result of Amalgamation", DAY),
                new SchoolLink("900003", "900004", "Result of Amalgamation", DAY))
            .iterator(),
        Set::of,
        true);
    assertThat(facts("900005").after())
        .extracting(Related::id)
        .containsExactlyInAnyOrder(facts("900001").setting().id(), facts("900002").setting().id());
    assertThat(facts("900005").before()).isEmpty();
    assertThat(facts("900001").before()).extracting(Related::how).containsExactly("amalgamated");
    assertThat(facts("900003").before()).as("both are open").isEmpty();
  }

  private SettingFacts facts(String urn) {
    return directory.numbered(urn).one().flatMap(finder::setting).orElseThrow();
  }

  @Test
  void a_setting_that_is_not_there_is_not_there() {
    assertThat(finder.setting(SettingId.of("01980000-0000-7000-8000-000000000000"))).isEmpty();
  }

  private List<String> urns(String typed) {
    return finder.find(typed, 10).settings().stream().map(FoundSetting::urn).toList();
  }

  /** The plain list closes nothing that it lacks. */
  private void take(Listing listing) {
    directory.take(Register.SCHOOL_LIST, DAY, List.of(listing).iterator(), Set::of, false);
  }

  private static Listing listing(String urn, String name, Status status) {
    return new Listing(
        urn, null, name, null, null, status, null, null, null, null, null, "Nowhere", "ZZ8 8ZZ",
        null, null);
  }
}
