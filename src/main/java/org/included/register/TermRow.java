package org.included.register;

import org.included.setting.SchoolYear.Span;

/**
 * One line of a file of term dates.
 *
 * @param line of the file
 * @param authority three figures
 * @param year 2026 for 2026/27
 */
record TermRow(long line, String authority, int year, Span span) {}
