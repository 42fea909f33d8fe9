package org.included.library;

/** What is at hand while one module is compiled. */
record Shelf(Manuscript folder, HouseStyle style, Cover cover, Markup markup, Findings findings) {}
