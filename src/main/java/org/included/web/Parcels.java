package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs, seals and opens parcels. Nothing is kept here: the reader's own page holds the words,
 * readable by this service only, for a day. Compressed, so that a parcel of the longest form that
 * is taken in (16 MB) fits into such a form again.
 */
@Component
public class Parcels {
  static final Duration LIFE = Duration.ofHours(24);
  private static final byte[] ABOUT = "parcel 1".getBytes(StandardCharsets.UTF_8);

  private final Keys keys;
  private final JsonMapper json;
  private final Clock clock;
  private final ObjectProvider<ParcelReceiver> receivers;

  Parcels(Keys keys, JsonMapper json, Clock clock, ObjectProvider<ParcelReceiver> receivers) {
    this.keys = keys;
    this.json = json;
    this.clock = clock;
    this.receivers = receivers;
  }

  /** What was posted. */
  public Parcel pack(HttpServletRequest request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    var viewer = Doorkeeper.viewer(request);
    var writer = viewer.person().orElse(viewer.away());
    return new Parcel(request.getRequestURI(), fields, writer, clock.instant());
  }

  /**
   * @param all whether any words are; if not, only those that somebody keeps as a draft
   */
  boolean worthKeeping(HttpServletRequest request, boolean all) {
    return request.getMethod().equals("POST")
        && !request.getParameterMap().isEmpty()
        && (all || receivers.stream().anyMatch(r -> r.receives(request.getRequestURI())));
  }

  /** Base64 for a hidden field. */
  public String seal(Parcel parcel) {
    var packed = Compression.gzip(json.writeValueAsBytes(parcel));
    var sealed = keys.seal(Keys.Purpose.PARCEL, packed, ABOUT);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Empty if it is not one of ours, or older than a day. */
  public Optional<Parcel> open(String sealed) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return keys.open(Keys.Purpose.PARCEL, bytes, ABOUT)
        .map(this::unpack)
        .filter(p -> clock.instant().isBefore(p.packedAt().plus(LIFE)));
  }

  private Parcel unpack(byte[] packed) {
    try (var larger = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return json.readValue(larger, Parcel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new IllegalStateException("a parcel that we sealed cannot be read", e);
    }
  }

  /**
   * Hands the words to whoever keeps them.
   *
   * @return false if nobody does, or they are not this person's
   */
  public boolean deliver(Parcel parcel, PersonId person) {
    if (!parcel.belongsTo(person)) {
      return false;
    }
    var receiver = receivers.stream().filter(r -> r.receives(parcel.path())).findFirst();
    receiver.ifPresent(r -> r.receive(person, parcel.path(), parcel.fields()));
    return receiver.isPresent();
  }
}
