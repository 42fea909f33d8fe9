package org.included.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys, from a file outside the database. A line is a key: a name, a space, 32 bytes in
 * base64. The first line is the one in use; a second is still accepted, so that keys can be rotated
 * without signing anybody out. What was made under a line begins with a short form of the line's
 * name, so no two lines may share one. One key for each purpose is derived from each line (HKDF
 * with SHA-256, RFC 5869), so that no two purposes share one.
 */
public final class Keys {
  /** What a derived key is for. The name goes into the derivation: never rename one. */
  public enum Purpose {
    COOKIE,
    CODE,
    LIMIT,
    PERSON_KEY,
    PARCEL,
    CHALLENGE,
    STAFF_LIST,
    DETOUR,
    JOIN,
    PHRASE
  }

  private static final int MAC_BYTES = 32;
  private static final int NAME_BYTES = 4;

  private record Line(byte[] name, Map<Purpose, SecretKey> derived) {
    private SecretKey of(Purpose purpose) {
      var key = derived.get(purpose);
      if (key == null) {
        throw new IllegalStateException("no key for " + purpose);
      }
      return key;
    }
  }

  private final List<Line> lines;

  private Keys(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * Reads the file; makes it, with mode 0600 and one key, if it is absent.
   *
   * @throws CannotStart if it cannot be read, holds no key, or can be read by other users
   */
  public static Keys at(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      refuseIfOthersMayRead(file);
      return parse(Files.readAllLines(file), file);
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStart(
          "The file of keys, " + file + ", cannot be used: " + e.getMessage(),
          "Set included.keys to a file that this user can read and write, with lines such as: name"
              + " base64-of-32-bytes",
          e);
    }
  }

  private static void create(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    var line = "first " + Base64.getEncoder().encodeToString(secret) + "\n";
    try {
      Files.createFile(file, ownerOnly());
      Files.writeString(file, line);
    } catch (FileAlreadyExistsException e) {
      // another node was quicker: its keys are ours
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    if (isPosix()
        && Files.getPosixFilePermissions(file, new LinkOption[0]).stream()
            .anyMatch(
                Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE)
                    ::contains)) {
      throw new CannotStart(
          "The file of keys, " + file + ", can be read by every user of this machine.",
          "Take the rights of others away: chmod 600 " + file);
    }
  }

  static Keys parse(List<String> text, Path file) {
    List<Line> lines = new ArrayList<>();
    for (var row : text) {
      if (!row.isBlank() && !row.startsWith("#")) {
        var parts = row.strip().split("\\s+");
        if (parts.length != 2) {
          throw new IllegalArgumentException("a line is a name and a key");
        }
        var secret = Base64.getDecoder().decode(parts[1]);
        if (secret.length != 32) {
          throw new IllegalArgumentException("a key has 32 bytes");
        }
        var name = nameOf(parts[0]);
        if (lines.stream().anyMatch(l -> Arrays.equals(l.name(), name))) {
          throw new IllegalArgumentException("each line needs a name of its own");
        }
        lines.add(new Line(name, derive(secret)));
      }
    }
    if (lines.isEmpty() || lines.size() > 2) {
      throw new IllegalArgumentException(file + " must hold one key or two");
    }
    return new Keys(List.copyOf(lines));
  }

  private static byte[] nameOf(String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(digest.digest(name.getBytes(StandardCharsets.UTF_8)), NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<Purpose, SecretKey> derive(byte[] secret) {
    try {
      var derived = new EnumMap<Purpose, SecretKey>(Purpose.class);
      for (var purpose : Purpose.values()) {
        var info = ("included " + purpose).getBytes(StandardCharsets.UTF_8);
        var spec = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, 32);
        var bytes = KDF.getInstance("HKDF-SHA256").deriveData(spec);
        derived.put(purpose, new SecretKeySpec(bytes, "AES"));
      }
      return derived;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of the lines, in hex, as what was made under them begins: the one in use first. */
  public List<String> names() {
    return lines.stream().map(l -> HexFormat.of().formatHex(l.name())).toList();
  }

  /** The message with its seal in front: whoever has no key can read it, but not change it. */
  public byte[] sign(Purpose purpose, byte[] message) {
    var line = lines.getFirst();
    return concat(line.name(), mac(line.of(purpose), message), message);
  }

  /** The message of what {@link #sign} gave; empty if it was changed or its key is gone. */
  public Optional<byte[]> verify(Purpose purpose, byte[] signed) {
    if (signed.length < NAME_BYTES + MAC_BYTES) {
      return Optional.empty();
    }
    var name = Arrays.copyOf(signed, NAME_BYTES);
    var mac = Arrays.copyOfRange(signed, NAME_BYTES, NAME_BYTES + MAC_BYTES);
    var message = Arrays.copyOfRange(signed, NAME_BYTES + MAC_BYTES, signed.length);
    return lines.stream()
        .filter(l -> Arrays.equals(l.name(), name))
        .filter(l -> MessageDigest.isEqual(mac(l.of(purpose), message), mac))
        .map(_ -> message)
        .findFirst();
  }

  /** Fingerprints of a message under each key in force, the current one first. 32 bytes each. */
  public List<byte[]> fingerprints(Purpose purpose, String message) {
    var bytes = message.getBytes(StandardCharsets.UTF_8);
    return lines.stream().map(l -> mac(l.of(purpose), bytes)).toList();
  }

  /** The message, readable by holders of the key only, bound to {@code about}. */
  public byte[] seal(Purpose purpose, byte[] message, byte[] about) {
    var line = lines.getFirst();
    return concat(line.name(), Sealing.seal(line.of(purpose), message, about));
  }

  /** Opens what {@link #seal} gave for the same {@code about}; empty if it cannot be opened. */
  public Optional<byte[]> open(Purpose purpose, byte[] sealed, byte[] about) {
    if (sealed.length < NAME_BYTES) {
      return Optional.empty();
    }
    var name = Arrays.copyOf(sealed, NAME_BYTES);
    var rest = Arrays.copyOfRange(sealed, NAME_BYTES, sealed.length);
    return lines.stream()
        .filter(l -> Arrays.equals(l.name(), name))
        .flatMap(l -> Sealing.open(l.of(purpose), rest, about).stream())
        .findFirst();
  }

  private static byte[] mac(SecretKey key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] concat(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(p -> p.length).sum();
    var all = new byte[length];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
