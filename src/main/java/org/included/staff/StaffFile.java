package org.included.staff;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A file or pasted cells as they came. What it is is told by what is in it and never by its name;
 * whatever is no spreadsheet gets a sentence that says what to do.
 */
final class StaffFile {
  /** In bytes. 20,000 rows of names, addresses and jobs need a fifth of it. */
  static final int LARGEST = 10 << 20;

  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  private StaffFile() {}

  static ListRefused tooLarge() {
    return new ListRefused(
        "This file is larger than 10 MB, which no staff list needs. Copy the cells with names,"
            + " e-mail addresses and jobs, and paste them.");
  }

  /**
   * @throws ListRefused if it is no sheet that can be read, or holds no rows
   */
  static Sheet read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    if (bytes.length == 0) {
      throw new ListRefused("This file is empty. Choose the one with your staff list.");
    }
    return withRows(sheet(bytes));
  }

  /** As {@link #read}, of cells that were copied from a spreadsheet. */
  static Sheet pasted(String text) {
    if (text.length() > LARGEST) {
      throw tooLarge();
    }
    return withRows(CsvSheet.of(text));
  }

  private static Sheet withRows(Sheet sheet) {
    if (sheet.lines().isEmpty()) {
      throw new ListRefused("There are no rows in it. Send a list with a row for each person.");
    }
    return sheet;
  }

  private static Sheet sheet(byte[] bytes) {
    if (startsWith(bytes, 'P', 'K')) {
      return packed(bytes);
    }
    if (startsWith(bytes, OLE)) {
      throw contains(bytes, LOCKED) ? Unpacked.locked() : olderOffice();
    }
    refuseWhatIsNoSheet(bytes);
    return CsvSheet.of(bytes);
  }

  private static Sheet packed(byte[] bytes) {
    Predicate<String> wanted = XlsxSheet.parts().or(OdsSheet.parts());
    var file = Unpacked.of(bytes, wanted.or("mimetype"::equals));
    if (file.has(XlsxSheet.WORKBOOK)) {
      return XlsxSheet.of(file);
    }
    var kind = file.entry("mimetype").map(b -> new String(b, StandardCharsets.US_ASCII)).orElse("");
    if (kind.strip().startsWith(ODS)) {
      return OdsSheet.of(file);
    }
    throw new ListRefused(
        file.has("word/document.xml") || kind.contains("opendocument.text")
            ? "This is a text document. Select the table in it, copy it, and paste it here."
            : "This is a packed file, and no Excel (.xlsx) or OpenDocument (.ods) spreadsheet. Open"
                + " the list in your spreadsheet program, choose Save as or Export, and Excel"
                + " workbook (.xlsx).");
  }

  private static ListRefused olderOffice() {
    return new ListRefused(
        "This is a file of an older Excel (.xls). Open it, choose Save as, and Excel workbook"
            + " (.xlsx), and send that.");
  }

  private static void refuseWhatIsNoSheet(byte[] bytes) {
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      throw new ListRefused(
          "This is a PDF. Send the spreadsheet that it was made from, or copy the table and paste"
              + " it.");
    }
    if (isPicture(bytes)) {
      throw new ListRefused(
          "This is a picture. Send the spreadsheet itself, or type the list into one.");
    }
    var start =
        new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.UTF_8)
            .replace("\ufeff", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      throw new ListRefused(
          "This is a web page, though its name may say otherwise: some systems export lists so."
              + " Open it in your spreadsheet program, choose Save as, and Excel workbook (.xlsx),"
              + " and send that.");
    }
    if (isRegister(start)) {
      throw new ListRefused(
          "This is a file of a public register, with settings in it and no staff. Choose the one"
              + " with your staff list.");
    }
    if (start.startsWith("{\\rtf")) {
      throw new ListRefused(
          "This is a text document. Select the table in it, copy it, and paste it here.");
    }
  }

  /** By two columns each: a staff list may well have one that is called so. */
  private static boolean isRegister(String start) {
    return (start.contains("provider urn") && start.contains("provider type"))
        || (start.contains("establishmentname") && start.contains("typeofestablishment"));
  }

  private static boolean isPicture(byte[] bytes) {
    return startsWith(bytes, 0x89, 'P', 'N', 'G')
        || startsWith(bytes, 0xff, 0xd8, 0xff)
        || startsWith(bytes, 'G', 'I', 'F', '8')
        || startsWith(bytes, 'R', 'I', 'F', 'F')
        || (bytes.length > 8 && startsWith(Arrays.copyOfRange(bytes, 4, 8), 'f', 't', 'y', 'p'));
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
