import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** People who join by the code on a poster: they type it, fill the form in, and are in. */
final class Joiners {
  private static final Pattern CODE = Pattern.compile("inc-joincode\">([^<]+)<");
  private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");

  private static final int IN_A_HALL = 1_200;
  private static final int ADDRESSES = 20;
  private static final double SECONDS = 300;

  /**
   * A training day: many people who join at about the same time, from few addresses.
   *
   * @param p50 milliseconds from sending the code to being in; the others as well
   */
  record Hall(
      int joined,
      int refused,
      int addresses,
      double seconds,
      double p50,
      double p99,
      double slowest) {}

  private final Lanes lanes;
  private final List<String> codes = new ArrayList<>();
  private final AtomicInteger people = new AtomicInteger();

  Joiners(Lanes lanes) {
    this.lanes = lanes;
  }

  /** Each lead makes a new code for their setting. */
  void getCodes() throws Exception {
    for (int lead = 0; lead < lanes.learners(); lead++) {
      lanes.post("/our-setting/joining/code", lead, Map.of());
      codes.add(found(CODE, lanes.get("/our-setting/joining", lead)));
    }
  }

  private static String found(Pattern what, String page) throws IOException {
    var found = what.matcher(page);
    if (!found.find()) {
      throw new IOException("There is no " + what + " in the page");
    }
    return found.group(1);
  }

  /** Somebody from a network of their own. */
  void join() throws Exception {
    join(Lanes.from(people.incrementAndGet() + 1_000_000));
  }

  private void join(String client) throws Exception {
    var code = codes.get(ThreadLocalRandom.current().nextInt(codes.size()));
    var form = lanes.post("/join/code", Map.of("code", code), 200, client);
    var mark = found(MARK, new String(form.body(), java.nio.charset.StandardCharsets.UTF_8));
    lanes.post(
        "/join",
        Map.of(
            "code",
            code,
            "mark",
            mark,
            "name",
            "Newcomer " + people.incrementAndGet(),
            "role",
            "teaching-assistant",
            "terms",
            "EMPLOYED"),
        303,
        client);
  }

  /** 1,200 people within five minutes, evenly, from 20 addresses. */
  Hall hall() throws InterruptedException {
    var took = new long[IN_A_HALL];
    var refused = new AtomicInteger();
    var done = new CountDownLatch(IN_A_HALL);
    long start = System.nanoTime();
    for (int n = 0; n < IN_A_HALL; n++) {
      int person = n;
      long at = start + (long) (SECONDS * 1e9 / IN_A_HALL * n);
      while (System.nanoTime() < at) {
        Thread.sleep(1);
      }
      Thread.ofVirtual()
          .start(() -> {
            long began = System.nanoTime();
            try {
              join("192.0.2." + (1 + person % ADDRESSES));
            } catch (Exception e) {
              refused.incrementAndGet();
            }
            took[person] = System.nanoTime() - began;
            done.countDown();
          });
    }
    done.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    java.util.Arrays.sort(took);
    return new Hall(
        IN_A_HALL - refused.get(),
        refused.get(),
        ADDRESSES,
        seconds,
        took[IN_A_HALL / 2] / 1e6,
        took[IN_A_HALL * 99 / 100] / 1e6,
        took[IN_A_HALL - 1] / 1e6);
  }
}
