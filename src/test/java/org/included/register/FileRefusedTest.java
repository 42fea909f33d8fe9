package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.included.IncludedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are no register, or not all of one: told why, and nothing has changed. */
@IncludedTest
class FileRefusedTest {
  @Autowired Registers registers;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @Test
  void a_file_that_is_cut_off_foreign_or_no_text_changes_nothing() {
    var before = everything();
    var whole = schools().school("810004").csv();
    var bytes = whole.getBytes(Edition.WINDOWS);
    refused("two20261102.csv", Arrays.copyOf(bytes, bytes.length - 60), "breaks off in line 5");
    refused(
        "three20261102.csv",
        (whole + "\"810005,").getBytes(Edition.WINDOWS),
        "breaks off in line 6");
    refused(
        "four20261102.csv",
        "a,b,c\r\n1,2,3\r\n".getBytes(Edition.WINDOWS),
        "no register that we know");
    refused("five20261102.csv", new byte[0], "empty");
    refused(
        "six20261102.csv",
        "PK\u0003\u0004zip".getBytes(Edition.WINDOWS),
        "spreadsheet or an archive");
    refused("seven20261102.csv", "<!doctype html>".getBytes(Edition.WINDOWS), "web page");
    refused("eight20261102.csv", new byte[] {1, 0, 2, 0}, "no text file");
    refused(
        "nine20261102.csv",
        (whole.lines().findFirst().orElseThrow() + "\r\n").getBytes(Edition.WINDOWS),
        "no rows");
    refused("ten20261102.csv.gz", whole.getBytes(Edition.WINDOWS), "cannot be unpacked");
    refused(
        "packed20261102.csv",
        new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0},
        "cannot be unpacked");
    refused("one line20261102.csv", "x".repeat(3_000_000).getBytes(Edition.WINDOWS), "no end");
    refused("without a day.csv", bytes, "Of which day");
    refused("eleven20990101.csv", bytes, "still to come");
    refused(
        "twelve20261102.csv",
        Arrays.copyOf(bytes, bytes.length - 2),
        "last line of this file has no end");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_staff_list_is_no_register() {
    var list = "First name,Surname,Job\r\nBea,Ash,Cook\r\n".getBytes(Edition.WINDOWS);
    refused("staff20261102.csv", list, "This is no register that we know. Its columns are: First");
    var file = Edition.write(folder, "staff.csv", list);
    assertThatThrownBy(() -> registers.look(file))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("We know Get Information About Schools");
  }

  @Test
  void a_small_archive_that_unpacks_to_more_than_any_register_is_stopped() throws IOException {
    int longest = 1 << 20;
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("a,b\n".repeat(longest / 4 + 1).getBytes(Edition.WINDOWS));
    }
    assertThat(packed.size()).isLessThan(10_000);
    var bomb = Edition.write(folder, "bomb20261102.csv.gz", packed.toByteArray());
    assertThatThrownBy(() -> RegisterFile.of(bomb, longest))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("longer than any register");
    assertThat(RegisterFile.of(bomb, longest + 4).bytes()).isEqualTo(longest + 4);
  }

  private static Edition schools() {
    return Edition.ofSchools().school("810001").school("810002").school("810003");
  }

  private void take(Path file) {
    registers.take(file, null, true, Progress.NONE);
  }

  private void refused(String name, byte[] bytes, String why) {
    var file = Edition.write(folder, name, bytes);
    assertThatThrownBy(() -> take(file))
        .as(name)
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(why);
  }

  private List<Object> everything() {
    var all = new ArrayList<Object>();
    for (var table : List.of("setting", "change", "grouping", "link")) {
      all.add(db.sql("select * from setting." + table + " order by 1, 2, 3").query().listOfRows());
    }
    all.add(
        db.sql("select cast(e as text) as row from register.edition e order by id")
            .query()
            .listOfRows());
    return all;
  }
}
