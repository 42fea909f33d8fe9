package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncludedApplicationTest {
  @Test
  void a_command_is_one_wherever_it_stands_among_what_is_set() {
    assertThat(IncludedApplication.isCommand("take", "x.csv", "--day=2026-11-23")).isTrue();
    assertThat(IncludedApplication.isCommand("--included.data=x", "take", "x.csv")).isTrue();
    assertThat(IncludedApplication.isCommand()).isFalse();
    assertThat(IncludedApplication.isCommand("--included.data=take")).isFalse();
    assertThat(IncludedApplication.isCommand("serve", "take")).isFalse();
  }
}
