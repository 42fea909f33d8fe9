package org.included.register;

import java.util.List;

/**
 * Whether the file of a complete register breaks off where its rows do not show it: within the last
 * field of a row, or right after a row. What stood behind would be closed.
 */
final class CutOff {
  /** Of a smaller register anything may be gone, its last settings too. */
  private static final int SMALL = 50;

  private CutOff() {}

  /** By what the next edition is seen to be whole; empty where the register is small. */
  static List<String> mark(RegisterReader<?> rows) {
    return rows.taken() < SMALL ? List.of() : rows.last();
  }

  /**
   * @param rows after they were read
   * @param before the mark of the edition before; registers keep their order, and of several
   *     settings one is still there after a month, closed perhaps
   * @param manyGone whether it is all right for settings to be gone
   * @throws FileRefused if it seems to be cut off
   */
  static void refuse(
      RegisterFile file, RegisterReader<?> rows, List<String> before, boolean manyGone) {
    if (!file.lastLineEnds()) {
      throw new FileRefused(
          "The last line of this file has no end, so it may be cut off. Fetch it again, whole.");
    }
    if (!manyGone && !before.isEmpty() && before.stream().noneMatch(rows::has)) {
      throw new FileRefused(
          "What stood at the end of the edition before is not in this file ("
              + String.join(", ", before)
              + "), so it may be cut off. Fetch it again. If it is right, say so and send it"
              + " again.");
    }
  }
}
