package org.included.library;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a step: its heading and the line of attributes below.
 *
 * @param id for ever
 * @param title plain text, the same for every reader
 * @param minutes a person's, 0 to 5; up to 20 for an in-house step
 * @param after how long after the plan a follow-up comes; null for every other step
 */
public record Heading(
    String id, String title, int minutes, List<Mechanism> mechanisms, @Nullable Period after) {}
