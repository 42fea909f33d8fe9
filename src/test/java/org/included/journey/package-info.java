/** What people do here, from their first tap to their last, in a browser or by HTTP alone. */
@NullMarked
package org.included.journey;

import org.jspecify.annotations.NullMarked;
