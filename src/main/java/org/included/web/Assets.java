package org.included.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet, script and pictures that browsers keep for a year, because their names carry the
 * hash of what they hold. All of them are small, so they stay in memory, plain and compressed.
 */
public final class Assets {
  private static final String FOLDER = "/assets/";

  private final Map<String, String> hashedNames;
  private final Map<String, Asset> assets;
  private final String templates;

  private Assets(Map<String, String> hashedNames, Map<String, Asset> assets, String templates) {
    this.hashedNames = hashedNames;
    this.assets = assets;
    this.templates = templates;
  }

  /** Reads what the build wrote. Asked for once, when the process starts. */
  public static Assets load() {
    var list = new Properties();
    try (var in = open("assets.properties")) {
      list.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> names =
        list.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(n -> n, list::getProperty));
    return new Assets(
        names,
        names.values().stream()
            .collect(Collectors.toUnmodifiableMap(hashed -> hashed, Assets::read)),
        new String(bytes("templates"), StandardCharsets.UTF_8));
  }

  /** Another one whenever a template of any page has changed. */
  public String templates() {
    return templates;
  }

  /** Where a page links to: "included.css" becomes "/assets/included-0123456789.css". */
  public String path(String name) {
    var hashed = hashedNames.get(name);
    if (hashed == null) {
      throw new IllegalArgumentException("The build made no asset called " + name);
    }
    return FOLDER + hashed;
  }

  public Optional<Asset> find(String hashedName) {
    return Optional.ofNullable(assets.get(hashedName));
  }

  private static Asset read(String hashed) {
    return new Asset(bytes(hashed), bytes(hashed + ".gz"), contentType(hashed));
  }

  private static byte[] bytes(String name) {
    try (var in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    @Nullable InputStream in = Assets.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("Not built: " + FOLDER + name);
    }
    return in;
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("No content type for " + name);
    };
  }

  /** One file as it is sent. The arrays are shared on purpose: nobody writes into them. */
  public static final class Asset {
    private final byte[] plain;
    private final byte[] gzip;
    private final String contentType;

    private Asset(byte[] plain, byte[] gzip, String contentType) {
      this.plain = plain;
      this.gzip = gzip;
      this.contentType = contentType;
    }

    public byte[] plain() {
      return plain;
    }

    public byte[] gzip() {
      return gzip;
    }

    public String contentType() {
      return contentType;
    }
  }
}
