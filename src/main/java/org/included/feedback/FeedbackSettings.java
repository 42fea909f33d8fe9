package org.included.feedback;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param authors e-mail addresses: a person whose account has one of them reads and answers what
 *     readers say, and is written to when something is marked unsafe
 */
@ConfigurationProperties("included.feedback")
record FeedbackSettings(@DefaultValue List<String> authors) {}
