package org.included.backoffice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may give administrative duties, under {@code included.administration.}
 *
 * @param appointers e-mail addresses; whoever has an account with one of them, proved by a code,
 *     may give duties to others and to themself. Without one there are no administrators
 */
@ConfigurationProperties("included.administration")
record BackofficeSettings(@DefaultValue List<String> appointers) {}
