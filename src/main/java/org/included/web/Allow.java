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
     * An author. As for all who follow: nobody signed in is asked to sign in, is asked again after
     * half an hour without use, and to anybody else it is not there.
     */
    AUTHOR,
    /** A head, SENCO or nominated lead of some setting; of which, the page has to ask. */
    LEAD,
    /** A lead of some trust or local authority; of which, the page has to ask. */
    GROUP_LEAD,
    /** Takes in the public registers and the term dates. */
    REGISTRAR,
    /** Gives standing to heads and leads, on evidence, and takes it back. */
    STEWARD,
    /** Reads the audit trail. */
    AUDITOR,
    /** Gives these duties to people; the operator names who does. */
    APPOINTER,
    /** Whoever has one of these duties. */
    ADMINISTRATOR
  }

  Who value();
}
