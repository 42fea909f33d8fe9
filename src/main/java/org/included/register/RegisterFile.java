package org.included.register;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file as it came, looked at once from end to end: how long it is, what it is written in, and its
 * fingerprint. Registers come in UTF-8 or in windows-1252 and do not say in which; what is not
 * UTF-8 throughout is the other.
 *
 * @param bytes unpacked
 * @param sha256 of the unpacked bytes, in hex
 * @param lastLineEnds whether a line break is the last that stands there
 */
record RegisterFile(Path path, long bytes, Charset charset, String sha256, boolean lastLineEnds) {
  /** Ten times the largest register there is; a small archive could unpack to any size. */
  static final long LONGEST = 1L << 30;

  static final Charset OTHER = Charset.forName("windows-1252");
  private static final int BUFFER = 64 * 1024;

  /**
   * @throws FileRefused if it is empty, too long, or something else than text
   */
  static RegisterFile of(Path path) {
    return of(path, LONGEST);
  }

  /**
   * @param longest in bytes, unpacked
   */
  static RegisterFile of(Path path, long longest) {
    try (var in = open(path)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var utf8 =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var buffer = ByteBuffer.allocate(BUFFER);
      var chars = CharBuffer.allocate(BUFFER);
      boolean isUtf8 = true;
      long bytes = 0;
      byte last = 0;
      for (int read = in.read(buffer.array(), buffer.position(), buffer.remaining());
          read >= 0;
          read = in.read(buffer.array(), buffer.position(), buffer.remaining())) {
        digest.update(buffer.array(), buffer.position(), read);
        if (bytes == 0) {
          refuseWhatIsNoText(buffer.array(), read);
        }
        bytes += read;
        if (bytes > longest) {
          throw new FileRefused("This file is longer than any register: more than 1 GB.");
        }
        buffer.position(buffer.position() + read);
        last = read == 0 ? last : buffer.get(buffer.position() - 1);
        buffer.flip();
        if (isUtf8) {
          isUtf8 = !utf8.decode(buffer, chars.clear(), false).isError();
        }
        if (isUtf8) {
          buffer.compact();
        } else {
          buffer.clear();
        }
      }
      // a character that was begun and not ended
      isUtf8 &= buffer.position() == 0;
      if (bytes == 0) {
        throw new FileRefused("This file is empty.");
      }
      return new RegisterFile(
          path,
          bytes,
          isUtf8 ? StandardCharsets.UTF_8 : OTHER,
          HexFormat.of().formatHex(digest.digest()),
          last == '\n' || last == '\r');
    } catch (ZipException | EOFException e) {
      throw new FileRefused("This file is packed (.gz), and cannot be unpacked.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The beginning only, to see what it is: its bytes, fingerprint, end and what it is written in
   * are not known yet.
   *
   * @throws FileRefused if it is something else than text
   */
  static RegisterFile glance(Path path) {
    try (var in = open(path)) {
      var start = in.readNBytes(BUFFER);
      refuseWhatIsNoText(start, start.length);
      return new RegisterFile(path, 0, OTHER, "", false);
    } catch (ZipException | EOFException e) {
      throw new FileRefused("This file is packed (.gz), and cannot be unpacked.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseWhatIsNoText(byte[] start, int length) {
    if (length > 1 && start[0] == 'P' && start[1] == 'K') {
      throw new FileRefused(
          "This is a spreadsheet or an archive. Save it as CSV, or unpack it, and send that.");
    }
    if (length > 0 && start[0] == '<') {
      throw new FileRefused("This is a web page, perhaps an error message, and no register.");
    }
    for (int i = 0; i < length; i++) {
      if (start[i] == 0) {
        throw new FileRefused("This is no text file.");
      }
    }
  }

  /** Its bytes, unpacked where it is packed: by its name, or as it begins. */
  static InputStream open(Path path) throws IOException {
    var raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    raw.mark(2);
    boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return packed || path.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
  }
}
