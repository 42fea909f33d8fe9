@NullMarked
package org.included.web;

import org.jspecify.annotations.NullMarked;
