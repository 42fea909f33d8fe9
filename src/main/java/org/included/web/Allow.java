package org.included.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route. A route that does not say is refused to everybody, and the build fails on
 * it. What a caller may see of other people's things is not said here but in the policy table.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allow {
  enum Who {
    /** Everybody, signed in or not. */
    EVERYBODY,
    /** A person signed in; anybody else is asked to sign in and comes back. */
    PERSON,
    /**
     * An author signed in; nobody signed in is asked to sign in, and to anybody else it is not
     * there.
     */
    AUTHOR
  }

  Who value();
}
