/** Where the process starts. Each package below is an area; docs/areas.md draws them. */
@NullMarked
package org.included;

import org.jspecify.annotations.NullMarked;
