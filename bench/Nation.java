import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Where invented people work, and what as: one piece of a country has 1,200 settings and 20,000
 * people, and a country is many such pieces, so that two million people are in 120,000 settings of
 * the same sizes. The sizes are those of England by and large: a quarter of all settings are
 * childminders, another quarter are schools that have closed, a college has more than a thousand
 * staff. Everything follows from a number from 0.
 */
final class Nation {
  static final int PEOPLE = 20_000;
  static final int SETTINGS = 1_200;

  /** All that the registers have, more or less. */
  private static final int ENGLAND = 120_000;

  /** Settings of one authority, and schools of one trust. */
  private static final int AN_AUTHORITY = 784;

  private static final int A_TRUST = 30;

  /** From so many people on, a setting has a head and a SENCO who are known. */
  static final int WITH_LEADS = 10;

  /** Kinds of settings, with how many of them and how many people each has, more or less. */
  enum Kind {
    CHILDMINDER(300, 1, "early-years", "early-years", "Childminder"),
    NURSERY(400, 10, "early-years", "early-years", "Childcare on Non-Domestic Premises"),
    CLOSED(286, 0, "schools", "primary", "Community school"),
    PRIMARY(160, 45, "schools", "primary", "Community school"),
    SECONDARY(35, 125, "schools", "secondary", "Academy converter"),
    SPECIAL(15, 90, "schools", "primary", "Community special school"),
    COLLEGE(2, 1_380, "schools", "college", "Further education"),
    OFFICE(2, 8, "schools", "", "Other");

    final int settings;
    final int staff;
    final String register;
    final String phase;
    final String words;

    Kind(int settings, int staff, String register, String phase, String words) {
      this.settings = settings;
      this.staff = staff;
      this.register = register;
      this.phase = phase;
      this.words = words;
    }
  }

  /**
   * A setting of each piece.
   *
   * @param first the number, within the piece, of the first who works there
   */
  private record Place(Kind kind, int first, int staff) {}

  /**
   * A setting.
   *
   * @param trust empty for none
   */
  record Setting(
      int number, Kind kind, String urn, String name, String town, int authority, String trust) {
    String id() {
      return Nation.id(number);
    }

    boolean isOpen() {
      return kind != Kind.CLOSED;
    }
  }

  /**
   * Where somebody works.
   *
   * @param rank 0 for the head, 1 for the SENCO where there is one
   */
  record Post(int setting, int rank, int staff, String roleGroup, String contract) {
    boolean isLed() {
      return staff >= WITH_LEADS;
    }
  }

  /** A third of all settings are called like this; the others by a place, as towns are. */
  private static final List<String> NAMES =
      List.of(
          "St Mary's",
          "St John's",
          "Holy Trinity",
          "All Saints",
          "St Cuthbert's",
          "St Oswald's",
          "Christ Church",
          "St Peter's",
          "Our Lady",
          "Little Acorns",
          "Sunny Bank",
          "Busy Bees");

  private static final List<String> AFTER =
      List.of("", "", "", " Hill", " Lane", " Green", " Park", " Road");
  private static final List<String> HEADS =
      List.of(
          "Nor", "Thorn", "Win", "Ald", "Bram", "Cres", "Dun", "Eg", "Fen", "Gar", "Hart", "Ing",
          "Kel", "Lang", "Mar", "Nether", "Os", "Pen", "Rad", "Sand", "Tad", "Ul", "Wether", "Yar");
  private static final List<String> TAILS =
      List.of(
          "beck", "by", "caster", "combe", "dale", "ford", "ham", "hurst", "ley", "low", "mere",
          "mouth", "pool", "stead", "stoke", "thorpe", "ton", "wick", "wood", "worth");

  private final List<Place> places = places();

  private static List<Place> places() {
    // the same in every piece, and the same every time
    var chance = new Random(20261123);
    var kinds = new ArrayList<Kind>();
    for (var kind : Kind.values()) {
      for (int n = 0; n < kind.settings; n++) {
        kinds.add(kind);
      }
    }
    java.util.Collections.shuffle(kinds, chance);
    var sizes = new int[SETTINGS];
    int all = 0;
    for (int n = 0; n < SETTINGS; n++) {
      int usual = kinds.get(n).staff;
      sizes[n] = usual < 2 ? usual : usual / 2 + chance.nextInt(usual + 1);
      all += sizes[n];
    }
    // those who are too many or too few are shared out among the primary schools
    for (int n = 0; all != PEOPLE; n = (n + 1) % SETTINGS) {
      int step = Integer.signum(PEOPLE - all);
      if (kinds.get(n) == Kind.PRIMARY && sizes[n] + step >= WITH_LEADS) {
        sizes[n] += step;
        all += step;
      }
    }
    var places = new ArrayList<Place>();
    int first = 0;
    for (int n = 0; n < SETTINGS; n++) {
      places.add(new Place(kinds.get(n), first, sizes[n]));
      first += sizes[n];
    }
    return List.copyOf(places);
  }

  /** In how many settings so many people work. */
  static int settings(int people) {
    return Math.max(1, Math.ceilDiv(people, PEOPLE)) * SETTINGS;
  }

  /** How many settings are known: the registers are there, whole, before anybody is. */
  static int known(int people) {
    return Math.max(ENGLAND, settings(people));
  }

  static String id(int setting) {
    return "00000000-0000-7000-8000-%012x".formatted(setting);
  }

  Setting setting(int number) {
    var kind = places.get(number % SETTINGS).kind();
    // numbers follow each other; what is in a name does not
    int mixed = (int) (number * 2_654_435_761L >>> 7 & 0x7FFF_FFFF);
    var town = HEADS.get(mixed % HEADS.size()) + TAILS.get(mixed / 31 % TAILS.size());
    int place = mixed / 997;
    var name =
        number % 3 == 0
            ? NAMES.get(place % NAMES.size())
            : HEADS.get(place % HEADS.size())
                + TAILS.get(place / 29 % TAILS.size())
                + AFTER.get(place / 613 % AFTER.size());
    boolean school = kind.register.equals("schools");
    boolean trusted = kind == Kind.PRIMARY || kind == Kind.SECONDARY;
    return new Setting(
        number,
        kind,
        school ? "" + (200_000 + number) : "EY" + (200_000 + number),
        kind == Kind.CHILDMINDER ? "" : name + " " + ending(kind),
        town,
        number / AN_AUTHORITY,
        trusted && number % 5 < 2 ? "9" + (10_000 + number / (A_TRUST * 15)) : "");
  }

  private static String ending(Kind kind) {
    return switch (kind) {
      case CHILDMINDER, NURSERY -> "Nursery";
      case CLOSED, PRIMARY -> "Primary School";
      case SECONDARY -> "Academy";
      case SPECIAL -> "Special School";
      case COLLEGE -> "College";
      case OFFICE -> "Trust Office";
    };
  }

  Post post(int person) {
    int within = person % PEOPLE;
    int low = 0;
    int high = places.size() - 1;
    // the last that begins at this person or before: those with nobody begin where the next does
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (places.get(middle).first() <= within) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    var place = places.get(low);
    int rank = within - place.first();
    int mixed = (int) (person * 2_654_435_761L >>> 9 & 0x7FFF_FFFF) % 100;
    return new Post(
        person / PEOPLE * SETTINGS + low,
        rank,
        place.staff(),
        roleGroup(place.kind(), rank, place.staff(), mixed),
        mixed < 88 ? "employed" : mixed < 93 ? "agency" : mixed < 97 ? "volunteer" : "trainee");
  }

  private static String roleGroup(Kind kind, int rank, int staff, int mixed) {
    if (rank == 0) {
      return kind == Kind.CHILDMINDER ? "childminder" : "leader";
    }
    if (rank == 1 && staff >= WITH_LEADS) {
      return "senco";
    }
    return switch (kind) {
      case CHILDMINDER -> "childminder";
      case NURSERY -> mixed < 90 ? "early-years-practitioner" : "support-staff";
      case SECONDARY ->
          mixed < 55 ? "teacher" : mixed < 75 ? "teaching-assistant" : "support-staff";
      case SPECIAL -> mixed < 25 ? "teacher" : mixed < 85 ? "teaching-assistant" : "specialist";
      case COLLEGE -> mixed < 60 ? "lecturer" : "support-staff";
      case OFFICE -> "trust-staff";
      case CLOSED, PRIMARY ->
          mixed < 40 ? "teacher" : mixed < 75 ? "teaching-assistant" : "support-staff";
    };
  }

  /** Numbers of those who are the head of a setting in which leads are known, of so many people. */
  List<Integer> heads(int people) {
    var heads = new ArrayList<Integer>();
    for (int piece = 0; piece < Math.max(1, people / PEOPLE); piece++) {
      for (var place : places) {
        if (place.staff() >= WITH_LEADS) {
          heads.add(piece * PEOPLE + place.first());
        }
      }
    }
    return heads;
  }
}
