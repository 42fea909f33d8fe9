package org.included.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code included.message.}; the mail server itself is under {@code spring.mail.}
 *
 * @param from the address that messages come from
 */
@ConfigurationProperties("included.message")
record MessageSettings(@DefaultValue("included@localhost") String from) {}
