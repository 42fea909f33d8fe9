package org.included.dictation;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's own engine; docs/how-to/dictation-engine.md. Without an address there is none.
 *
 * @param engine the full address that takes recordings, such as {@code
 *     http://127.0.0.1:8000/v1/audio/transcriptions}
 * @param where whose machine that is, in words that people read before they speak; required with an
 *     engine
 * @param model what the engine calls the model that it is to use
 * @param key sent as a bearer token, for an engine that asks for one; empty for none
 */
@ConfigurationProperties("included.dictation")
record DictationSettings(
    @Nullable URI engine,
    @DefaultValue("") String where,
    @DefaultValue("whisper-1") String model,
    @DefaultValue("") String key) {
  @Override
  public String toString() {
    return "(settings of dictation)";
  }
}
