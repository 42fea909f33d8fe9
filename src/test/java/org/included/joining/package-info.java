@NullMarked
package org.included.joining;

import org.jspecify.annotations.NullMarked;
