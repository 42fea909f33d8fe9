/**
 * The demonstration: invented people to sign in as, and a clock that can be moved. With
 * included.demo unset, nothing of it exists.
 */
@NullMarked
@ApplicationModule(
    displayName = "demo",
    allowedDependencies = {
      "account",
      "setting",
      "post",
      "register",
      "library",
      "feedback",
      "backoffice"
    })
package org.included.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
