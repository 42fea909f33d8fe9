import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What is asked about settings: by anybody, by those who lead them, and by those who join. */
final class National {
  /** Modules that each person has begun. */
  static final int MODULES = 2;

  /** As many heads sign in, in as many settings. */
  private static final int LEADS = 400;

  private static final Nation NATION = new Nation();

  private final Lanes lanes;
  private final Joiners joiners;
  private final int people;

  National(Lanes lanes, Joiners joiners, int people) {
    this.lanes = lanes;
    this.joiners = joiners;
    this.people = people;
  }

  /** Numbers of heads, spread over the country; of few people, each of those there are. */
  static int[] leads(int people) {
    var heads = NATION.heads(people);
    int many = Math.min(LEADS, heads.size());
    // a whole number of steps would only ever meet the same kind of setting
    return java.util.stream.IntStream.range(0, many)
        .map(l -> heads.get((int) ((long) l * heads.size() / many)))
        .toArray();
  }

  List<Bench.Named> requests() {
    return List.of(
        new Bench.Named("plain text", "", lanes::plain),
        new Bench.Named("a setting's page", "", this::setting),
        new Bench.Named("finding a setting", "", this::find),
        new Bench.Named("our setting", "", () -> lanes.get("/our-setting", lead())),
        new Bench.Named("who works here", "", () -> lanes.get("/our-setting/staff", lead())),
        new Bench.Named("who has begun", "", () -> lanes.get("/our-setting/training", lead())),
        new Bench.Named("joining", "", joiners::join));
  }

  private int lead() {
    return ThreadLocalRandom.current().nextInt(lanes.learners());
  }

  private static Nation.Setting oneOf(int settings) {
    return NATION.setting(ThreadLocalRandom.current().nextInt(settings));
  }

  /** Where somebody works. */
  private void setting() throws Exception {
    lanes.get("/settings/" + oneOf(Nation.settings(people)).id(), null);
  }

  /** Part of a name and a town, a slip now and then, or a number, of any setting in England. */
  private void find() throws Exception {
    var setting = oneOf(Nation.known(people));
    while (setting.name().isEmpty()) {
      setting = oneOf(Nation.known(people));
    }
    var typed =
        switch (ThreadLocalRandom.current().nextInt(4)) {
          case 0 -> setting.urn();
          case 1 -> setting.name().toLowerCase().replace("'", "") + " " + setting.town();
          case 2 -> setting.town().substring(0, 4) + " " + setting.name().split(" ")[0];
          default -> setting.name().replaceFirst("o|i|a", "e") + " " + setting.town().toLowerCase();
        };
    var page =
        lanes.get("/settings?find=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), null);
    if (setting.isOpen() && typed.equals(setting.urn()) && !page.contains(setting.id())) {
      throw new IOException(typed + " was not found");
    }
  }
}
