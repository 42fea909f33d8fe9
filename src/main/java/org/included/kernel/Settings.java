package org.included.kernel;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings that an operator relies on, all under {@code included.}
 *
 * @param demo a demonstration with invented people: sign in as any of them, read their mail, move
 *     the clock. Off unless set; the database is marked, and flag and mark must agree.
 * @param data the folder of the embedded database; not used when {@code spring.datasource.url} is
 *     set
 * @param keys the file with the keys that sign cookies and wrap people's own keys; made with mode
 *     0600 if absent; {@code included.keys} inside {@code data} if not set. Shared between nodes.
 * @param content the folder of the library
 * @param origin the address that people type, such as {@code https://included.example.org}; without
 *     it, messages carry a code and no link, because the name in a request can be forged
 */
@ConfigurationProperties("included")
public record Settings(
    @DefaultValue("false") boolean demo,
    @DefaultValue("data") Path data,
    @Nullable Path keys,
    @DefaultValue("content") Path content,
    @Nullable URI origin) {

  public Path keysFile() {
    return keys == null ? data.resolve("included.keys") : keys;
  }
}
