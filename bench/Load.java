import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Callers who ask one after another, without a pause, for so many seconds. */
final class Load {
  /** Asks once, and throws where the answer is not the right one. */
  interface Lane {
    void ask() throws Exception;
  }

  /** Whose processor time counts. 0 where there is no such process. */
  record Processes(long application, long database) {}

  /**
   * What came of a round.
   *
   * @param p50 microseconds; p99 as well
   * @param application microseconds of processor time a request
   * @param database the same, of PostgreSQL
   */
  record Figures(double rate, double p50, double p99, double application, double database) {
    double processor() {
      return application + database;
    }

    static Figures median(java.util.List<Figures> rounds) {
      return new Figures(
          median(rounds, Figures::rate),
          median(rounds, Figures::p50),
          median(rounds, Figures::p99),
          median(rounds, Figures::application),
          median(rounds, Figures::database));
    }

    private static double median(
        java.util.List<Figures> rounds, java.util.function.ToDoubleFunction<Figures> of) {
      return Load.median(rounds.stream().mapToDouble(of).toArray());
    }
  }

  private static final int MOST_A_CALLER = 1_000_000;

  private Load() {}

  static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Asks with so many callers at once until the time is over. */
  static Figures run(Lane lane, int callers, double seconds, Processes processes) throws Exception {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return run(lane, callers, Integer.MAX_VALUE, end, processes);
  }

  /** Asks so many times. */
  static Figures runTimes(Lane lane, int callers, int times, Processes processes) throws Exception {
    return run(lane, callers, times, Long.MAX_VALUE, processes);
  }

  private static Figures run(Lane lane, int callers, int times, long end, Processes processes)
      throws Exception {
    var left = new AtomicInteger(times);
    var failure = new AtomicReference<Exception>();
    var done = new CountDownLatch(callers);
    var took = new long[callers][];
    long application = application(processes);
    long database = database(processes);
    long start = System.nanoTime();
    for (int c = 0; c < callers; c++) {
      int caller = c;
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            try {
              took[caller] = call(lane, left, end, failure);
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
    double elapsed = System.nanoTime() - start;
    if (failure.get() != null) {
      throw failure.get();
    }
    var all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
    return new Figures(
        all.length / elapsed * 1e9,
        all[all.length / 2] / 1e3,
        all[(int) (all.length * 0.99)] / 1e3,
        (double) (application(processes) - application) / all.length,
        (double) (database(processes) - database) / all.length);
  }

  private static long application(Processes p) throws IOException {
    return p.application() == 0 ? 0 : Cpu.of(p.application());
  }

  private static long database(Processes p) throws IOException {
    return p.database() == 0 ? 0 : Cpu.ofFamily(p.database());
  }

  private static long[] call(
      Lane lane, AtomicInteger left, long end, AtomicReference<Exception> failure) {
    var took = new long[MOST_A_CALLER];
    int n = 0;
    while (n < took.length
        && System.nanoTime() < end
        && left.getAndDecrement() > 0
        && failure.get() == null) {
      long before = System.nanoTime();
      try {
        lane.ask();
      } catch (Exception e) {
        failure.compareAndSet(null, e);
      }
      took[n++] = System.nanoTime() - before;
    }
    return Arrays.copyOf(took, n);
  }
}
