package org.included.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.account.Audit.Act;
import org.included.account.PendingAddresses;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.kernel.Settings;
import org.included.message.Message;
import org.included.message.Messages;
import org.included.post.Posts;
import org.included.post.Standings;
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
  private final Standings standings;
  private final Messages messages;
  private final Settings settings;
  private final Clock clock;

  Invitations(
      Claims claims,
      Posts posts,
      Standings standings,
      Messages messages,
      Settings settings,
      Clock clock) {
    this.claims = claims;
    this.posts = posts;
    this.standings = standings;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Invites somebody, for 14 days.
   *
   * @param by who leads the setting, as the caller has made sure
   * @param name what the form shows them to begin with; may be blank, cut where names are
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
    if (expect(setting, by, List.of(new Expected(name, to, Work.as(roleGroup)))).isEmpty()) {
      return Invited.ALREADY;
    }
    standings.note(by, setting, Act.INVITED, Claims.PURPOSE);
    return Invited.SENT;
  }

  /**
   * Expects many at once, for 14 days: whoever has an address is written to, for the others there
   * are slips to print. Addresses have the shape of one, and role groups are there today.
   *
   * @param by who leads the setting, as the caller has made sure
   * @return the ids of the letters and slips; none for an address that has an open letter for the
   *     same work
   */
  @Transactional
  public List<UUID> expect(SettingId setting, PersonId by, List<Expected> people) {
    var made = claims.make(setting, by, people);
    var now = clock.instant();
    messages.send(made.stream().flatMap(claim -> letter(claim, now).stream()).toList());
    return made.stream().map(Claim::id).toList();
  }

  private Optional<Message> letter(Claim claim, Instant now) {
    var to = claim.email();
    return to == null ? Optional.empty() : claims.code(claim).map(code -> letter(to, code, now));
  }

  /** Who is expected, by letter or slip, and has not come yet. The caller leads the setting. */
  public List<Expected> expected(SettingId setting) {
    return claims.expected(setting);
  }

  /**
   * Takes letters and slips back. The caller leads the setting.
   *
   * @return how many of them nobody had taken up
   */
  @Transactional
  public int withdraw(SettingId setting, List<UUID> letters) {
    return claims.withdraw(setting, letters);
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
