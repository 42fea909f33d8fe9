package org.included.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.included.kernel.Announcements;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door to finding a setting by whatever people type. All that are not closed are in the
 * memory of each node, so that looking asks the database nothing. They are read in on a thread of
 * their own: at the start, when somebody announces that settings have changed, and when a look
 * every few seconds shows it. What was typed is neither kept nor logged.
 */
@Component
@DependsOnDatabaseInitialization
public class SettingFinder implements SmartLifecycle {
  /**
   * What came of words.
   *
   * @param settings the best first
   * @param whole false in the first moments of a node, when the words had to stand there as they
   *     were typed: more may be found a little later
   */
  public record Found(List<FoundSetting> settings, boolean whole) {}

  private static final Logger LOG = LoggerFactory.getLogger(SettingFinder.class);
  private static final int LOOK_SECONDS = 5;
  private static final int MOST_WORDS = 20;
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("([a-z]{2})?\\d{5,7}");

  /** The settings as they were at some state of the database. */
  private record Known(String state, SettingIndex index) {}

  private final FinderSql sql;
  private final TransactionTemplate together;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Known known;
  private volatile boolean running;
  private Thread thread = new Thread();

  SettingFinder(FinderSql sql, TransactionTemplate together, Announcements announcements) {
    this.sql = sql;
    this.together = together;
    announcements.listen(FinderSql.CHANNEL, _ -> news.release());
  }

  /**
   * Settings that are not closed, by part of a name, a town, a postcode, a number, with slips.
   *
   * @param typed of any length; what comes after 200 characters is left out
   */
  public Found find(String typed, int most) {
    var now = known;
    return now == null
        ? new Found(asTyped(typed, most), false)
        : new Found(now.index().find(typed, most), true);
  }

  /** A closed one too, by its id; empty when there is none. */
  public Optional<SettingFacts> setting(SettingId id) {
    return sql.facts(id).map(this::withRelated);
  }

  /** Only schools are linked, and only by the register. */
  private SettingFacts withRelated(SettingFacts facts) {
    var urn = facts.setting().urn();
    return facts.setting().register() == Register.SCHOOLS
        ? facts.with(sql.before(urn), sql.after(urn))
        : facts;
  }

  /** Without the index: slower, and with no slips. */
  private List<FoundSetting> asTyped(String typed, int most) {
    var line = APOSTROPHES.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
    var words =
        Arrays.stream(BETWEEN_WORDS.split(line))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    var numbers = new ArrayList<String>();
    for (var word : words) {
      if (NUMBER.matcher(word).matches()) {
        numbers.add(word.toUpperCase(Locale.ROOT));
        numbers.add("EY" + word);
      }
    }
    return sql.containing(numbers, words.stream().map(w -> "%" + w + "%").toList(), most);
  }

  /** Reads all settings in if they are others than those that are known. */
  final void look() {
    var now = known;
    var state = sql.state();
    if (now != null && now.state().equals(state)) {
      return;
    }
    // what changes from here on is read in now or at the next look, and harmlessly in both
    var settings = together.execute(_ -> sql.notClosed());
    known = new Known(state, new SettingIndex(settings));
    LOG.info("{} settings can be found", settings.size());
  }

  /** Before anybody is let in: it takes a second or two, and is then likely to be ready. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("settings").start(this::lookForEver);
  }

  private void lookForEver() {
    boolean cutOff = false;
    while (running) {
      try {
        look();
        cutOff = false;
      } catch (DataAccessException | TransactionException e) {
        if (!cutOff && running) {
          LOG.warn("The settings cannot be read: {}", e.getClass().getSimpleName());
        }
        cutOff = true;
      }
      rest();
    }
  }

  private void rest() {
    try {
      if (news.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
        // one look answers all that was announced until now
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
