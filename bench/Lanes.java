import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.included.kernel.PersonId;

/**
 * What is asked of one node, always as another of many learners. Every answer is looked at: a wrong
 * status ends the benchmark.
 */
final class Lanes {
  private static final String WORDS =
      "I thought that she was pushing it. Now I think that she lost the thread after the first part,"
          + " and held on to the one thing she had caught.";

  private static final List<String> TYPED =
      List.of(
          "pushes the book away",
          "wont come in from break",
          "hids undr the tabel when its maths",
          "covers ears in dinner hall",
          "refuses to write anything",
          "my son melts down when plans change");

  /** Steps that each learner has to finish. */
  private static final int TURNS = 20;

  /** Steps that somebody looks at again, with words on two of them. */
  private static final List<String> READ = List.of("prior", "case", "discriminate", "plan");

  private final URI node;
  private final MailSink mail;
  private final Population population;
  private final int[] numbers;
  private final int learners;
  private final String[] cookies;
  private final AtomicInteger asked = new AtomicInteger();
  private final ConcurrentLinkedQueue<Integer> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger written = new AtomicInteger();

  /**
   * @param numbers of those who sign in
   */
  Lanes(URI node, MailSink mail, Population population, int[] numbers) {
    this.node = node;
    this.mail = mail;
    this.population = population;
    this.numbers = numbers.clone();
    this.learners = numbers.length;
    this.cookies = new String[learners];
  }

  int learners() {
    return learners;
  }

  /** The number of the person who is this learner. */
  int person(int learner) {
    return numbers[learner];
  }

  /** Stands in each form for whom it was shown to. */
  private String tag(int learner) {
    return new PersonId(population.id(person(learner))).tag();
  }

  /** What somebody types in a hurry, without an account and without a script. */
  void find() throws Exception {
    var typed = TYPED.get(ThreadLocalRandom.current().nextInt(TYPED.size()));
    Http.post(HttpRequest.newBuilder(node.resolve("/situations")), Map.of("q", typed), 200);
  }

  void plain() throws Exception {
    get("/plain", null);
  }

  /** A step with what its learner typed, of twenty modules. */
  void readStep() throws Exception {
    var chance = ThreadLocalRandom.current();
    var module = Library.module(1 + chance.nextInt(Library.BEGUN));
    get(
        "/modules/" + module + "/" + READ.get(chance.nextInt(READ.size())),
        cookies[chance.nextInt(learners)]);
  }

  /** How many steps there are to finish before {@link #finishStep} has none left. */
  int toFinish() {
    return learners * TURNS;
  }

  /**
   * Finishes a step that its learner has not done yet: in turn the first one of a module, with
   * words, and one in the middle of a module, with choices.
   */
  void finishStep() throws Exception {
    int turn = written.getAndIncrement();
    if (turn >= toFinish()) {
      throw new IllegalStateException("every step is finished: begin with fresh data");
    }
    finish(turn % learners, turn / learners);
  }

  private void finish(int learner, int turn) throws Exception {
    int nth = turn / 2;
    int begun = Library.FINISHED + 1 + nth % (Library.BEGUN - Library.FINISHED);
    if (turn % 2 == 0) {
      finishFirst(learner, Library.BEGUN + 2 + nth);
    } else if (nth < Library.BEGUN - Library.FINISHED) {
      finish(learner, begun, "case", Map.of("a-what-might", "lost"));
    } else {
      finish(
          learner,
          begun,
          "discriminate",
          Map.of("a-missed-one", "missed-see", "a-two-voices", "voices-quiet"));
    }
  }

  void finishFirst(int learner, int module) throws Exception {
    finish(
        learner,
        module,
        "prior",
        Map.of(
            "a-how-many", "two",
            "a-talks-well", "hidden",
            "a-best-check", "shows-you",
            "a-first-thought", WORDS));
  }

  private void finish(int learner, int module, String step, Map<String, String> answers)
      throws Exception {
    var key = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    post(
        "/modules/" + Library.module(module) + "/" + step,
        cookies[learner],
        with(answers, Map.of("key", key, "revision", "0", "as", tag(learner))),
        303);
  }

  /** What the script sends while somebody writes: the same form again and again. */
  void saveDraft() throws Exception {
    draft(ThreadLocalRandom.current().nextInt(learners));
  }

  static String draftKey(int learner) {
    return "bench" + learner;
  }

  void draft(int learner) throws Exception {
    post(
        "/modules/" + Library.module(Library.BEGUN + 1) + "/prior/draft",
        cookies[learner],
        Map.of(
            "key",
            draftKey(learner),
            "revision",
            "0",
            "as",
            tag(learner),
            "a-how-many",
            "two",
            "a-first-thought",
            WORDS),
        200);
  }

  void today() throws Exception {
    get("/today", cookies[ThreadLocalRandom.current().nextInt(learners)]);
  }

  void today(int learner) throws Exception {
    get("/today", cookies[learner]);
  }

  void readStep(int learner) throws Exception {
    get("/modules/" + Library.module(1) + "/prior", cookies[learner]);
  }

  /** Asks for a code, as one learner after the other. */
  void askForCode() throws Exception {
    int learner = asked.getAndIncrement() % learners;
    post("/sign-in", Map.of("email", Population.email(person(learner))), 200, from(learner));
    waiting.add(learner);
  }

  /** Codes that were asked for and not entered yet. */
  int waiting() {
    return waiting.size();
  }

  /** Waits until every code that was asked for has come by mail. */
  void awaitMail() throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!waiting.stream().allMatch(l -> mail.codes.containsKey(Population.email(person(l))))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("some codes have not come within a minute");
      }
      Thread.sleep(100);
    }
  }

  /** Enters a code, and keeps the cookie. */
  void enterCode() throws Exception {
    int learner = waiting.remove();
    var email = Population.email(person(learner));
    var answer =
        post(
            "/sign-in/code",
            Map.of("email", email, "code", mail.codes.remove(email), "to", "/today"),
            303,
            from(learner));
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    cookies[learner] = cookie.substring(0, cookie.indexOf(';'));
  }

  /** Everybody asks from a network of their own, as a country does. */
  static String from(int learner) {
    return "10.%d.%d.%d".formatted(learner >> 16 & 255, learner >> 8 & 255, learner & 255);
  }

  /** A page of this learner, signed in. */
  String get(String path, int learner) throws IOException, InterruptedException {
    return get(path, cookies[learner]);
  }

  /**
   * @param cookie null for nobody
   */
  String get(String path, String cookie) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(node.resolve(path));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    var answer = Http.get(request);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** What somebody signed in sends from a form. */
  void post(String path, int learner, Map<String, String> form)
      throws IOException, InterruptedException {
    post(path, cookies[learner], form, 303);
  }

  private void post(String path, String cookie, Map<String, String> form, int status)
      throws IOException, InterruptedException {
    Http.post(HttpRequest.newBuilder(node.resolve(path)).header("Cookie", cookie), form, status);
  }

  HttpResponse<byte[]> post(String path, Map<String, String> form, int status, String client)
      throws IOException, InterruptedException {
    return Http.post(
        HttpRequest.newBuilder(node.resolve(path)).header("X-Forwarded-For", client), form, status);
  }

  private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
    var both = new java.util.HashMap<>(one);
    both.putAll(other);
    return both;
  }
}
