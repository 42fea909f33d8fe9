package org.included.web;

import gg.jte.Content;

/** A blank of a plan that was kept: the words before it, and what the person wrote. */
public record PlanPiece(Content label, String words) {}
