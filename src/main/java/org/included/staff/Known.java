package org.included.staff;

/**
 * Somebody who is at the setting already with a confirmed post, or who waits to take one up from an
 * earlier list.
 *
 * @param email empty where none is known
 */
record Known(FullName name, String email, String roleGroup) {
  boolean hasEmail() {
    return !email.isEmpty();
  }

  String identity() {
    return name.key() + "|" + email + (hasEmail() ? "" : "|" + roleGroup);
  }
}
