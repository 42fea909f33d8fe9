/**
 * Accounts: people, the addresses they can be written to, their keys, signing in and out. A person
 * is never their e-mail address: whoever needs to point at somebody keeps a PersonId.
 */
@NullMarked
@ApplicationModule(
    displayName = "account",
    allowedDependencies = {"message"})
package org.included.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
