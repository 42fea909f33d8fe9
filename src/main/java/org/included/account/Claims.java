package org.included.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said of somebody who signed in there, checked. In memory for one request only.
 *
 * @param subject who they are to the provider, and to nobody else, for good
 * @param email null unless the provider says that it checked it
 * @param askedAt when the provider last had them prove that it is them; null if it does not say
 * @param organisation for which they act, or null
 */
record Claims(
    String issuer,
    String subject,
    @Nullable Email email,
    @Nullable Instant askedAt,
    @Nullable Organisation organisation,
    List<Role> roles) {

  /**
   * @param code by which it is known, as against its name, which is for reading
   */
  record Role(String code, String name) {}

  Set<String> roleCodes() {
    return roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return "(what a provider said)";
  }
}
