package org.included.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.included.account.PendingAddresses;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.kernel.Settings;
import org.included.message.Message;
import org.included.message.Messages;
import org.included.post.Posts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to inviting people by mail: a lead of a setting knows them to work there. What the
 * lead typed is deleted when the invitation is accepted, withdrawn or over.
 */
@Component
public class Invitations {
  /** What came of inviting somebody. It never says whether an address is known. */
  public enum Invited {
    SENT,
    /** There is an open invitation of this setting to this address. */
    ALREADY,
    /** The text has not the shape of an address. */
    NO_ADDRESS,
    /** There is no such role group today. */
    NO_ROLE_GROUP
  }

  private final Claims claims;
  private final Posts posts;
  private final Messages messages;
  private final Settings settings;
  private final Clock clock;

  Invitations(Claims claims, Posts posts, Messages messages, Settings settings, Clock clock) {
    this.claims = claims;
    this.posts = posts;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Invites somebody, for 14 days.
   *
   * @param by who leads the setting, as the caller has made sure
   * @param name what the form shows them to begin with; may be blank, cut at {@link
   *     People#LONGEST_NAME} characters
   * @param roleGroup its code
   */
  @Transactional
  public Invited invite(
      SettingId setting, PersonId by, String name, String email, String roleGroup) {
    if (!PendingAddresses.isShaped(email)) {
      return Invited.NO_ADDRESS;
    }
    if (posts.roleGroup(roleGroup).isEmpty()) {
      return Invited.NO_ROLE_GROUP;
    }
    var to = PendingAddresses.kept(email);
    var made = claims.make(setting, by, JoinForm.shortened(name), to, roleGroup);
    made.flatMap(claims::code).ifPresent(code -> send(to, code));
    return made.isPresent() ? Invited.SENT : Invited.ALREADY;
  }

  private void send(String to, String code) {
    var now = clock.instant();
    messages.send(letter(to, code, now));
  }

  /** Says neither where nor what as: others may read it over a shoulder. */
  private Message letter(String to, String code, Instant now) {
    var origin = Optional.ofNullable(settings.origin()).map(Object::toString).orElse("");
    var link =
        origin.isEmpty()
            ? "Open the page \u201cJoin\u201d of Included (its address ends in /join) and type:\n\n"
                + DerivedCodes.Kind.LETTER.grouped(code)
            : "Open this page, and press the button there:\n\n"
                + (origin.endsWith("/") ? origin : origin + "/")
                + "join?code="
                + code;
    return new Message(
        to,
        "An invitation to Included",
        """
        You are invited to Included, short training for everybody who works with children and young
        people. Whoever invites you says that you work with them.

        %s

        It works once, for 14 days. Opening the page changes nothing yet.

        You do not want it, or do not know what this is? You need do nothing.
        """
            .formatted(link),
        now,
        now.plus(Duration.ofDays(3)));
  }
}
