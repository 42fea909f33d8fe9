package org.included.post;

/**
 * What somebody works as, in the groups that the expectation of training knows. Which there are is
 * versioned data, not code: {@link Posts#roleGroups} lists those of today.
 *
 * @param code as it is kept, such as "teaching-assistant"
 * @param words as people read it
 */
public record RoleGroup(String code, String words) {
  public static final String LEADER = "leader";
  public static final String SENCO = "senco";
}
