package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door: people take up posts, say when they are paid, and leave. */
@Component
public class Posts {
  private final PostSql sql;
  private final Ids ids;
  private final Clock clock;

  Posts(PostSql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** What people can work as today, in the order in which they are listed. */
  public List<RoleGroup> roleGroups() {
    return sql.roleGroups(today());
  }

  /** The role group of this code, if there is one today. */
  public Optional<RoleGroup> roleGroup(String code) {
    return roleGroups().stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /**
   * The person works there from the day on. Whoever holds the same post already keeps it as it is;
   * where it was unconfirmed and this one is vouched for, it is confirmed.
   *
   * @param by who vouched for it; null where nobody did, or no person
   * @throws IllegalArgumentException if there is no such role group
   */
  @Transactional
  public void takeUp(
      PersonId person,
      SettingId setting,
      String roleGroup,
      Contract contract,
      LocalDate from,
      Origin origin,
      @Nullable PersonId by) {
    if (roleGroup(roleGroup).isEmpty()) {
      throw new IllegalArgumentException("no role group: " + roleGroup);
    }
    sql.insertPost(
        ids.next(), person, setting, roleGroup, contract, from, origin, by, clock.instant());
  }

  /** The person's own posts, former ones too, the latest first. */
  public List<Post> postsOf(PersonId person) {
    return sql.postsOf(person, today());
  }

  /** Keeps when the person is paid in a post of their own; false where it is not theirs. */
  @Transactional
  public boolean sayPaid(PersonId person, UUID post, Contract contract, Paid paid) {
    return sql.sayPaid(person, post, contract, paid);
  }

  /**
   * The person leaves one of their own posts. From that day on the setting sees nothing of them;
   * the record goes with the person. False where the post is not theirs, or ended before.
   *
   * @param day may be in the past, though not before the first day, or still to come
   */
  @Transactional
  public boolean leave(PersonId person, UUID post, LocalDate day) {
    return sql.leave(person, post, day);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
