package org.included.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.included.kernel.Ids;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in an edition of a register: staged as it comes, then compared, set by set. */
@Component
class DirectorySql {
  private final JdbcClient db;
  private final JdbcTemplate template;

  DirectorySql(JdbcClient db, JdbcTemplate template) {
    this.db = db;
    this.template = template;
  }

  Map<String, String> authoritiesByName() {
    var codes = new HashMap<String, String>();
    db.sql("select name, code from setting.authority order by region")
        .query(row -> {
          codes.put(row.getString("name"), row.getString("code"));
        });
    return codes;
  }

  Set<String> authorities() {
    return Set.copyOf(
        db.sql("select code from setting.authority")
            .query((row, _) -> row.getString("code"))
            .list());
  }

  Set<String> authoritiesOfEngland() {
    return Set.copyOf(
        db.sql("select code from setting.authority where region <> ''")
            .query((row, _) -> row.getString("code"))
            .list());
  }

  /**
   * Waits until no other edition is being taken in, and allows itself more time than a page has.
   * What this connection planned while the tables were small is planned again: a foreign key that
   * is checked by reading a whole table costs a minute once that has a country in it.
   */
  void alone() {
    template.execute("set local statement_timeout = '10min'");
    template.execute("discard plans");
    template.execute("select pg_advisory_xact_lock(20261123)");
  }

  /** Copies the listings into a table of this transaction; how many there were. */
  int stage(Iterator<Listing> listings, Ids ids) {
    template.execute("drop table if exists pg_temp.listing");
    template.execute(
        """
        create temporary table listing (
          id uuid not null,
          urn text collate "C" not null,
          ukprn text, name text not null, kind text, phase text, status text not null,
          opened date, closed date,
          authority text collate "C", authority_name text, trust text collate "C", trust_name text,
          street text, town text not null, postcode text not null,
          easting int, northing int
        ) on commit drop
        """);
    int rows =
        Objects.requireNonNull(
            template.execute((ConnectionCallback<Integer>) c -> copy(c, listings, ids)));
    template.execute("alter table listing add primary key (urn)");
    template.execute("analyze listing");
    return rows;
  }

  private static int copy(Connection connection, Iterator<Listing> listings, Ids ids)
      throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy listing from stdin with (format text, encoding 'UTF8')");
    try (var rows = new CopyRows(copy)) {
      while (listings.hasNext()) {
        rows.write(listings.next(), ids.next());
      }
      return rows.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Authorities and trusts that the edition names; an authority of England keeps its name. */
  void putGroups() {
    template.execute(
        """
        insert into setting.authority (code, name, region)
        select distinct on (authority) authority, authority_name, ''
        from listing where authority <> ''
        on conflict do nothing
        """);
    template.execute(
        """
        insert into setting.trust (uid, name)
        select distinct on (trust) trust, trust_name from listing where trust <> ''
        order by trust, trust_name
        on conflict (uid) do update set name = excluded.name
          where trust.name is distinct from excluded.name
        """);
  }

  /** Notes what differs from what is known, and says how often, by what it is. */
  Map<String, Integer> noteChanges(Register register, LocalDate day) {
    var counts = new HashMap<String, Integer>();
    db.sql(
            """
            with noted as (
              insert into setting.change (setting, edition, what, before, after)
              select s.id, :day, w.what, w.before, w.after
              from listing l join setting.setting s on s.register = :register and s.urn = l.urn
              cross join lateral (values
                ('status', s.status, l.status),
                ('name', s.name, l.name),
                ('address', concat_ws(', ', s.street, s.town, s.postcode),
                  concat_ws(', ', coalesce(l.street, s.street), l.town, l.postcode)),
                ('kind', s.kind, coalesce(l.kind, s.kind)),
                ('authority', coalesce(s.authority, ''), coalesce(l.authority, s.authority, '')),
                ('trust', coalesce(s.trust, ''), coalesce(l.trust, s.trust, ''))
              ) w (what, before, after)
              where w.before <> w.after
              returning what
            )
            select what, count(*) as often from noted group by what
            """)
        .param("register", register.family())
        .param("day", Date.valueOf(day))
        .query(row -> {
          counts.put(row.getString("what"), row.getInt("often"));
        });
    return counts;
  }

  /** For settings that left their trust or authority: until the day of this edition. */
  void endGroupings(Register register, LocalDate day) {
    db.sql(
            """
            update setting.grouping g set until = :day
            from listing l join setting.setting s on s.register = :register and s.urn = l.urn
            where g.setting = s.id and g.until is null
              and case g.kind when 'trust' then l.trust else l.authority end <> g.code
            """)
        .param("register", register.family())
        .param("day", Date.valueOf(day))
        .update();
  }

  void change(Register register) {
    db.sql(
            """
            update setting.setting s set
              ukprn = coalesce(l.ukprn, s.ukprn), name = l.name, kind = coalesce(l.kind, s.kind),
              phase = nullif(coalesce(l.phase, s.phase), ''), status = l.status,
              opened = coalesce(l.opened, s.opened), closed = l.closed,
              authority = nullif(coalesce(l.authority, s.authority), ''),
              trust = nullif(coalesce(l.trust, s.trust), ''),
              street = coalesce(l.street, s.street), town = l.town, postcode = l.postcode,
              easting = coalesce(l.easting, s.easting),
              northing = coalesce(l.northing, s.northing)
            from listing l
            where s.register = :register and s.urn = l.urn
              and (s.ukprn, s.name, s.kind, coalesce(s.phase, ''), s.status, s.opened, s.closed,
                coalesce(s.authority, ''), coalesce(s.trust, ''), s.street, s.town, s.postcode,
                s.easting, s.northing)
              is distinct from
                (coalesce(l.ukprn, s.ukprn), l.name, coalesce(l.kind, s.kind),
                coalesce(l.phase, s.phase, ''), l.status, coalesce(l.opened, s.opened), l.closed,
                coalesce(l.authority, s.authority, ''), coalesce(l.trust, s.trust, ''),
                coalesce(l.street, s.street), l.town, l.postcode,
                coalesce(l.easting, s.easting), coalesce(l.northing, s.northing))
            """)
        .param("register", register.family())
        .update();
  }

  int add(Register register, LocalDate day) {
    return db.sql(
            """
            with added as (
              insert into setting.setting (id, register, urn, ukprn, name, kind, phase, status,
                opened, closed, authority, trust, street, town, postcode, easting, northing)
              select l.id, :register, l.urn, coalesce(l.ukprn, ''), l.name, coalesce(l.kind, ''),
                nullif(l.phase, ''), l.status, l.opened, l.closed, nullif(l.authority, ''),
                nullif(l.trust, ''), coalesce(l.street, ''), l.town, l.postcode, l.easting,
                l.northing
              from listing l
              where not exists (
                select from setting.setting s where s.register = :register and s.urn = l.urn)
              returning id, name
            )
            insert into setting.change (setting, edition, what, before, after)
            select id, :day, 'listed', '', name from added
            """)
        .param("register", register.family())
        .param("day", Date.valueOf(day))
        .update();
  }

  int open(Register register) {
    return db.sql(
            """
            select count(*) from setting.setting
            where register = :register and status in ('open', 'closing')
            """)
        .param("register", register.family())
        .query(Integer.class)
        .single();
  }

  /**
   * @param leftOut numbers that are not gone, though nothing could be taken of their rows
   */
  int gone(Register register, Set<String> leftOut) {
    return db.sql(
            """
            select count(*) from setting.setting s
            where register = :register and status in ('open', 'closing')
              and not exists (select from listing l where l.urn = s.urn)
              and not urn = any(:leftOut)
            """)
        .param("register", register.family())
        .param("leftOut", leftOut.toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  int closeGone(Register register, LocalDate day, Set<String> leftOut) {
    return db.sql(
            """
            with gone as (
              update setting.setting s set status = 'closed', closed = coalesce(closed, :day)
              where register = :register and status <> 'closed'
                and not exists (select from listing l where l.urn = s.urn)
                and not urn = any(:leftOut)
              returning id, name
            )
            insert into setting.change (setting, edition, what, before, after)
            select id, :day, 'unlisted', name, '' from gone
            """)
        .param("register", register.family())
        .param("day", Date.valueOf(day))
        .param("leftOut", leftOut.toArray(String[]::new))
        .update();
  }

  /** Of what was listed for the first time nobody knows since when it belongs where it does. */
  void beginGroupings(Register register, LocalDate day) {
    db.sql(
            """
            insert into setting.grouping (setting, kind, code, since)
            select s.id, g.kind, g.code, case when s.id = l.id then null else cast(:day as date) end
            from listing l join setting.setting s on s.register = :register and s.urn = l.urn
            cross join lateral (values ('trust', s.trust), ('authority', s.authority)) g (kind, code)
            where g.code is not null
              and not exists (
                select from setting.grouping known
                where known.setting = s.id and known.kind = g.kind and known.until is null)
            """)
        .param("register", register.family())
        .param("day", Date.valueOf(day))
        .update();
  }
}
