/** Tests of accounts; {@link Newcomers} is for the tests of other areas too. */
@NullMarked
package org.included.account;

import org.jspecify.annotations.NullMarked;
