package org.included.web;

/**
 * One box whose words were changed in two places.
 *
 * @param kept what we hold from the other tab or device
 * @param mine what was sent just now
 * @param chosen whether it was chosen from a list: then the two are shown, and not written into
 */
public record Difference(String name, String label, String kept, String mine, boolean chosen) {}
