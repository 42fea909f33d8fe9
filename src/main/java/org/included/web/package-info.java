/** What every page is made of: the frame around it, its components, its own parts, its assets. */
@NullMarked
package org.included.web;

import org.jspecify.annotations.NullMarked;
