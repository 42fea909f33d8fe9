package org.included;

/** A form with a file in it, as a browser sends it. */
public final class FormWithFile {
  static final String BOUNDARY = "----includedTest7d1";

  private final StringBuilder parts = new StringBuilder();

  public FormWithFile field(String name, String value) {
    part("name=\"" + name + "\"", value);
    return this;
  }

  /**
   * @param called empty for a form in which nobody chose a file
   */
  public FormWithFile file(String field, String called, String content) {
    part("name=\"" + field + "\"; filename=\"" + called + "\"\r\nContent-Type: text/csv", content);
    return this;
  }

  private void part(String head, String content) {
    parts
        .append("--")
        .append(BOUNDARY)
        .append("\r\nContent-Disposition: form-data; ")
        .append(head)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
  }

  public String body() {
    return parts + "--" + BOUNDARY + "--\r\n";
  }

  public Walk.Seen sendTo(int port, String path) {
    return sendTo(Walk.on(port), path);
  }

  public Walk.Seen sendTo(Walk walk, String path) {
    return walk.send(path, body());
  }
}
