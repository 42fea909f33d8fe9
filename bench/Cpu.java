import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Processor time from /proc (proc(5), fields 14 to 17 of stat). The machine may be shared and its
 * pace may drift; the time that a request takes of a processor drifts least.
 */
final class Cpu {
  /** Of the kernel's clock, one hundredth of a second wherever Java runs on Linux today. */
  private static final long MICROS_A_TICK = 10_000;

  private Cpu() {}

  /** Of one process, in microseconds, user and system. */
  static long of(long pid) throws IOException {
    var f = fields(pid);
    return (f[0] + f[1]) * MICROS_A_TICK;
  }

  /** Of a process, its children, and those of its children that have ended. */
  static long ofFamily(long pid) throws IOException {
    var own = fields(pid);
    long ticks = own[0] + own[1] + own[2] + own[3];
    for (var child : ProcessHandle.of(pid).orElseThrow().children().toList()) {
      try {
        var f = fields(child.pid());
        ticks += f[0] + f[1];
      } catch (NoSuchFileException ended) {
        // in its parent's figures next time
      }
    }
    return ticks * MICROS_A_TICK;
  }

  private static long[] fields(long pid) throws IOException {
    var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    // the second field is a name in brackets, which may hold blanks
    var f = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new long[] {
      Long.parseLong(f[11]), Long.parseLong(f[12]), Long.parseLong(f[13]), Long.parseLong(f[14])
    };
  }
}
