/** Where the process starts. Each package below is an area; docs/architecture.md draws them. */
@NullMarked
package org.included;

import org.jspecify.annotations.NullMarked;
