package org.included.library;

/** Running text as one audience reads it, without markup. */
record Paragraph(int line, String text) {}
