/**
 * How the house meets the browser: pages, replies, the viewer, the gate that every request passes.
 */
@NullMarked
package org.included.web;

import org.jspecify.annotations.NullMarked;
