package org.included.post;

/** How a post came about. The names are in the table: never rename one. */
public enum Origin {
  /** With the setting's join code: counts nowhere until somebody of the setting confirms it. */
  CODE(false),
  /** The person said so: the same. */
  DECLARED(false),
  /** By a letter to an address that a lead of the setting typed in. */
  INVITED(true),
  /** In a staff list that a lead of the setting brought in. */
  LISTED(true),
  /** DfE Sign-in said so. */
  SIGNED_IN(true),
  /** With the standing that a trust, an authority or the programme gave. */
  APPOINTED(true),
  /** It carries on a post in a setting that closed or merged; confirmed if that one was. */
  CARRIED(false);

  private final boolean confirms;

  Origin(boolean confirms) {
    this.confirms = confirms;
  }

  /** Whether somebody else than the person vouched for it. */
  public boolean confirms() {
    return confirms;
  }
}
