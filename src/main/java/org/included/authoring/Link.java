package org.included.authoring;

/** Where a link leads, and what it says. */
record Link(String path, String words) {}
