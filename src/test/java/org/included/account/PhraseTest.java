package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PhraseTest {
  /** Words that sound like others, of which a list made by ear would be full. */
  private static final Set<String> SOUND_ALIKE =
      Set.of(
          ("aisle altar bare beach bean beat beech berry blew board boar bold bough brake bread bury"
                  + " ceiling cellar cent chord coarse core course creak creek current deer desert"
                  + " draft fair feat flea flour flower gate grate great hair hall hare heal heel"
                  + " hole horse hour kernel key knight knot lane leak leek loan mail main maize male"
                  + " maze meat medal miner moor morning muscle night oar pail pain pair palette pane"
                  + " peace peak pear pearl pedal piece place plain plane plum pole pour rain reign"
                  + " ring road root rose sail scene seam sole stair stake steal steel story sweet"
                  + " symbol tail tale team tear throne thyme tide time toad vain vein waist wait wave"
                  + " weak weather week weight whale wheel which whole wine witch wood write yolk")
              .split(" "));

  @Example
  void there_are_1024_short_words_and_four_letters_tell_each_from_all_others() {
    assertThat(Phrase.LIST).hasSize(1024).isSorted().allMatch(word -> word.matches("[a-z]{4,7}"));
    var beginnings = Phrase.LIST.stream().map(w -> w.substring(0, 4)).collect(Collectors.toSet());
    assertThat(beginnings).hasSize(1024);
    assertThat(Phrase.LIST).doesNotContainAnyElementsOf(SOUND_ALIKE);
  }

  @Example
  void each_word_comes_up() {
    var chance = new SecureRandom();
    var seen = new HashSet<String>();
    for (int i = 0; i < 4_000; i++) {
      seen.addAll(Phrase.fresh(chance).words());
    }
    assertThat(seen).hasSize(1024);
  }

  @Property
  void a_phrase_is_read_however_somebody_types_it(@ForAll long seed) {
    var chance = new Random(seed);
    var phrase = Phrase.fresh(new SecureRandom());
    var typed = new StringBuilder(" ");
    for (var word : phrase.words()) {
      var shortened = chance.nextBoolean() ? word : word.substring(0, 4);
      typed.append(chance.nextBoolean() ? shortened.toUpperCase(Locale.ROOT) : shortened);
      typed.append(new String[] {" ", "-", "  ", ", ", "\u2013", "\n"}[chance.nextInt(6)]);
    }
    assertThat(Phrase.of(typed.toString())).contains(phrase);
  }

  @Example
  void what_cannot_be_one_is_none() {
    for (var typed :
        new String[] {
          "",
          "acorn actor adapt afford album alcove",
          "acorn actor adapt afford album alcove alert almond",
          "acorn actor adapt afford album alcove zzzz",
          "acorn actor adapt afford album alcove ale"
        }) {
      assertThat(Phrase.of(typed)).as(typed).isEmpty();
    }
  }
}
