package org.included.home;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this copy, for the pages that have to say so. The defaults are examples that nobody
 * reads mail at: whoever runs a copy for others sets their own.
 *
 * @param operator the organisation that runs this copy and answers for what it keeps about people
 * @param contact an e-mail address for help, accessibility, data and security
 * @param source where the source code of this copy can be had
 */
@ConfigurationProperties("included.about")
record About(
    @DefaultValue("The organisation that runs this copy of Included") String operator,
    @DefaultValue("help@included.example.org") String contact,
    @Nullable URI source) {}
