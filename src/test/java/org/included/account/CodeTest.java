package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.included.account.Code.Verdict;

class CodeTest {
  private static final Instant SENT = Instant.parse("2026-11-22T09:00:00Z");

  /** What somebody does: after so many seconds they type a code, or press the link. */
  record Deed(int seconds, boolean link, boolean right) {}

  @Property
  void whatever_is_done_it_is_accepted_once_and_never_late_nor_after_five_wrong(
      @ForAll("deeds") List<Deed> deeds) {
    var code = new Code(SENT, 0, null);
    var now = SENT;
    int accepted = 0;
    for (var deed : deeds) {
      now = now.plusSeconds(deed.seconds());
      var verdict = deed.link() ? code.opened(now) : code.typed(deed.right(), now);
      if (verdict == Verdict.RIGHT) {
        accepted++;
        assertThat(now).isBefore(SENT.plus(Duration.ofMinutes(10)));
        assertThat(deed.link() || deed.right()).isTrue();
        assertThat(deed.link() || code.wrong() < 5).isTrue();
      }
      code = after(code, verdict, now);
    }
    assertThat(accepted).isLessThanOrEqualTo(1);
    assertThat(code.wrong()).isLessThanOrEqualTo(5);
  }

  /** What the table keeps of it. */
  private static Code after(Code code, Verdict verdict, Instant now) {
    return switch (verdict) {
      case RIGHT -> new Code(code.madeAt(), code.wrong(), now);
      case WRONG -> new Code(code.madeAt(), code.wrong() + 1, code.usedAt());
      case TOO_OLD, USED, TRIED_TOO_OFTEN -> code;
    };
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200),
            Arbitraries.of(false, false, true),
            Arbitraries.of(false, true))
        .as(Deed::new)
        .list()
        .ofMaxSize(20);
  }

  @Example
  void it_works_for_ten_minutes_and_not_a_second_more() {
    var code = new Code(SENT, 0, null);
    assertThat(code.typed(true, SENT.plusSeconds(599))).isEqualTo(Verdict.RIGHT);
    assertThat(code.typed(true, SENT.plusSeconds(600))).isEqualTo(Verdict.TOO_OLD);
    assertThat(code.opened(SENT.plusSeconds(600))).isEqualTo(Verdict.TOO_OLD);
  }

  @Example
  void the_fifth_try_may_be_the_right_one_and_the_sixth_may_not() {
    assertThat(new Code(SENT, 4, null).typed(true, SENT)).isEqualTo(Verdict.RIGHT);
    assertThat(new Code(SENT, 5, null).typed(true, SENT)).isEqualTo(Verdict.TRIED_TOO_OFTEN);
  }

  @Example
  void wrong_codes_do_not_close_the_link() {
    assertThat(new Code(SENT, 5, null).opened(SENT)).isEqualTo(Verdict.RIGHT);
  }

  @Example
  void what_was_used_is_used_for_both() {
    var used = new Code(SENT, 0, SENT);
    assertThat(used.typed(true, SENT)).isEqualTo(Verdict.USED);
    assertThat(used.opened(SENT)).isEqualTo(Verdict.USED);
  }
}
