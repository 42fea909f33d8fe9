package org.included.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SafeCountTest {
  @Test
  void from_ten_on_it_says_how_many() {
    assertThat(new SafeCount(10).words()).isEqualTo("10");
    assertThat(new SafeCount(10).isEnough()).isTrue();
  }

  @Test
  void of_fewer_nobody_can_tell_how_many_there_were() {
    assertThat(new SafeCount(9).words()).isEqualTo("fewer than ten");
    assertThat(new SafeCount(9).isEnough()).isFalse();
    assertThat(new SafeCount(9)).isEqualTo(new SafeCount(1)).hasToString("SafeCount[from=1]");
  }

  @Test
  void none_is_none() {
    assertThat(new SafeCount(0).words()).isEqualTo("none");
    assertThat(new SafeCount(0).isNone()).isTrue();
    assertThatThrownBy(() -> new SafeCount(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
