package org.included.account;

import java.util.Set;
import org.included.kernel.PersonId;

/**
 * Hears what a sign-in provider vouches for; implemented by the area that gives people posts. Asked
 * at every sign-in with such a provider and when one is connected, inside the transaction of the
 * sign-in: it must not ask other machines, and must be safe to ask again.
 *
 * <p>What is vouched for is said by the provider's answer to us, over its own channel, signed;
 * never by the person's browser. It says what was so at that moment. That an organisation is not
 * named any more, another one is, or a role is gone, says nothing of the posts that were given
 * before: people act for one organisation at a time there, and hold several posts here.
 */
public interface OrganisationListener {
  /** What a listener made of it; the worst is the first. */
  enum Heard {
    /** It is in none of our registers. Nothing was given; the person is signed in all the same. */
    UNKNOWN,
    /** Everything was as it is said already. */
    NOTHING_NEW,
    /** The person now has a confirmed post or a standing there which they had not before. */
    GIVEN
  }

  /**
   * @param person who has just been signed in, or has connected the provider to their account
   * @param roles codes of the roles that the organisation's approvers gave the person in this
   *     service, as the operator named them in DfE Sign-in; empty if there are none, or if the
   *     operator does not have them asked for
   */
  Heard vouched(PersonId person, Organisation organisation, Set<String> roles);
}
