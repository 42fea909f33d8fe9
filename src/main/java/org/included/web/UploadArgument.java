package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Reads a form with a file, for a handler that asks for an {@link Upload}. */
final class UploadArgument implements HandlerMethodArgumentResolver {
  /** Of one field beside the file, in bytes. */
  static final int LONGEST_FIELD = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(UploadArgument.class);
  private static final int MOST_FIELDS = 50;
  private static final int LONGEST_NAME = 200;

  /** All but the file: fields, their names, the lines between. */
  private static final int MOST_BESIDE = 200_000;

  private static final int BUFFER = 64 * 1024;
  private static final String FILE = "included-upload-";

  /** The file is longer than the route takes. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long most;

    TooLarge(long most) {
      super("too large", null, false, false);
      this.most = most;
    }

    /** What would have been taken, as people say it. */
    String most() {
      long megabytes = most >> 20;
      return megabytes == 0
          ? most + " bytes"
          : megabytes < 1024 ? megabytes + " MB" : (megabytes >> 10) + " GB";
    }
  }

  /** What has come of a form so far. */
  private static final class Coming {
    private final Map<String, String> fields = new HashMap<>();
    private @Nullable Path path;
    private String name = "";
    private long bytes;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Upload.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    var upTo = parameter.getParameterAnnotation(Upload.UpTo.class);
    if (upTo == null) {
      throw new IllegalStateException(parameter + " does not say how long a file may be");
    }
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    if (!JakartaServletFileUpload.isMultipartContent(request)) {
      return Upload.NOTHING;
    }
    var coming = new Coming();
    try {
      read(request, upTo.value(), coming);
    } catch (FileUploadSizeException e) {
      drop(coming);
      throw new TooLarge(upTo.value());
    } catch (NotWritten e) {
      drop(coming);
      throw e;
    } catch (IOException | InvalidPathException e) {
      // cut off, or no form at all
      drop(coming);
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
    } catch (RuntimeException e) {
      drop(coming);
      throw e;
    }
    var upload = new Upload(coming.path, coming.name, coming.bytes, coming.fields);
    RequestContextHolder.currentRequestAttributes()
        .registerDestructionCallback(FILE, upload::discard, RequestAttributes.SCOPE_REQUEST);
    return upload;
  }

  private static void read(HttpServletRequest request, long most, Coming coming)
      throws IOException {
    var grammar = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
    grammar.setMaxSize(most + MOST_BESIDE);
    grammar.setMaxFileSize(most);
    grammar.setHeaderCharset(StandardCharsets.UTF_8);
    var items = grammar.getItemIterator(request);
    while (items.hasNext()) {
      take(items.next(), coming);
    }
  }

  private static void take(FileItemInput item, Coming coming) throws IOException {
    if (item.isFormField()) {
      if (item.getFieldName() == null || coming.fields.size() == MOST_FIELDS) {
        throw new IOException("more fields than any form of ours has");
      }
      coming.fields.putIfAbsent(item.getFieldName(), text(item.getInputStream()));
      return;
    }
    var name = shown(item.getName());
    if (name.isEmpty()) {
      return; // what a browser sends where nobody chose a file
    }
    if (coming.path != null) {
      throw new IOException("one file was asked for");
    }
    coming.name = name;
    coming.path = Files.createTempFile(FILE, ""); // with mode 0600
    coming.bytes = copy(item.getInputStream(), coming.path);
  }

  private static String text(InputStream in) throws IOException {
    var bytes = in.readNBytes(LONGEST_FIELD + 1);
    if (bytes.length > LONGEST_FIELD) {
      throw new IOException("a field is too long");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The name without folders, and without what would turn it round or hide it on a page. */
  static String shown(@Nullable String given) {
    if (given == null) {
      return "";
    }
    var name = new StringBuilder();
    given
        .substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(LONGEST_NAME)
        .forEach(name::appendCodePoint);
    return name.toString().strip();
  }

  private static long copy(InputStream in, Path to) throws IOException {
    long bytes = 0;
    var buffer = new byte[BUFFER];
    try (var out = Files.newOutputStream(to)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        try {
          out.write(buffer, 0, read);
        } catch (IOException e) {
          throw new NotWritten(e);
        }
        bytes += read;
      }
    }
    return bytes;
  }

  /** Our disk, not the sender. */
  private static final class NotWritten extends IOException {
    private static final long serialVersionUID = 1;

    private NotWritten(IOException cause) {
      super(cause);
    }
  }

  private static void drop(Coming coming) throws IOException {
    if (coming.path != null) {
      Files.deleteIfExists(coming.path);
    }
  }

  /** Files that a process left behind which was killed while it had them. */
  static void sweep(Clock clock) {
    var yesterday = clock.instant().minus(Duration.ofDays(1));
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var files = Files.newDirectoryStream(folder, FILE + "*")) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("Old uploads could not be deleted in {}", folder, e);
    }
  }
}
