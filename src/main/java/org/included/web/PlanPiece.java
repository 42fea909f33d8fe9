package org.included.web;

import gg.jte.Content;

/**
 * A blank of a plan that was kept.
 *
 * @param label the words before it
 * @param words what the person wrote
 * @param after what follows at once: a comma, a full stop, nothing
 */
public record PlanPiece(Content label, String words, String after) {}
