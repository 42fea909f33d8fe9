package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.included.account.Links.Line;
import org.included.account.Links.Pair;
import org.included.kernel.PersonId;

/** Who is one human being, whatever was linked and unlinked before. */
class LinksTest {
  private static final List<PersonId> PEOPLE =
      IntStream.range(1, 7).mapToObj(n -> new PersonId(new UUID(n, n))).toList();

  @Provide
  Arbitrary<List<Line>> lines() {
    var person = Arbitraries.of(PEOPLE);
    return Combinators.combine(person, person, Arbitraries.of(true, true, false))
        .as((one, other, linked) ->
            one.equals(other)
                ? new Line(Pair.of(PEOPLE.get(0), PEOPLE.get(1)), linked)
                : new Line(Pair.of(one, other), linked))
        .list()
        .ofMaxSize(20);
  }

  private static Set<Set<PersonId>> groups(List<Line> lines) {
    var groups = new HashSet<Set<PersonId>>();
    PEOPLE.forEach(person -> groups.add(new Links(lines).all(person)));
    return groups;
  }

  @Property
  void everybody_is_in_one_group_and_counted_once(@ForAll("lines") List<Line> lines) {
    var groups = groups(lines);
    assertThat(groups.stream().mapToInt(Set::size).sum()).isEqualTo(PEOPLE.size());
    assertThat(groups.stream().map(Links::first).distinct().count()).isEqualTo(groups.size());
    assertThat(groups).allSatisfy(group -> assertThat(group).contains(Links.first(group)));
  }

  @Property
  void linking_makes_one_of_two_and_loses_nobody(@ForAll("lines") List<Line> lines) {
    var before = new Links(lines);
    var one = PEOPLE.get(2);
    var other = PEOPLE.get(4);
    var linked = new ArrayList<>(lines);
    linked.add(new Line(Pair.of(one, other), true));
    var both = new HashSet<>(before.all(one));
    both.addAll(before.all(other));
    assertThat(new Links(linked).all(one)).isEqualTo(both);
    assertThat(new Links(linked).all(other)).isEqualTo(both);
  }

  @Property
  void taking_a_new_link_back_restores_all_as_it_was(@ForAll("lines") List<Line> lines) {
    var pair = Pair.of(PEOPLE.get(2), PEOPLE.get(4));
    if (!new Links(lines).pairs().contains(pair)) {
      var after = new ArrayList<>(lines);
      after.add(new Line(pair, true));
      after.add(new Line(pair, false));
      assertThat(groups(after)).isEqualTo(groups(lines));
    }
  }

  @Property
  void without_its_last_link_an_account_is_alone(@ForAll("lines") List<Line> lines) {
    var alone = PEOPLE.getFirst();
    var after = new ArrayList<>(lines);
    for (var pair : new Links(lines).pairs()) {
      if (pair.one().equals(alone) || pair.other().equals(alone)) {
        after.add(new Line(pair, false));
      }
    }
    assertThat(new Links(after).all(alone)).containsExactly(alone);
  }
}
