package org.included.web;

/**
 * A part of a page with a template of its own, found as a {@link Page}'s is; the template takes one
 * parameter, {@code piece}. {@link Drawer} makes it content of another template.
 */
public interface Piece {}
