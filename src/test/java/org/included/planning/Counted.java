package org.included.planning;

import java.util.List;
import javax.sql.DataSource;
import org.included.kernel.SettingId;
import org.included.learning.Beginners;
import org.included.post.Workplaces;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of a setting, and of its trust and council, as those read them who may, for tests. */
@Component
public class Counted {
  /** Settings beside it, so that there is enough to say something. */
  private static final int OTHERS = 4;

  /** In each of those. */
  private static final int STAFF = 15;

  private static final int BEGUN = 5;

  /** What a setting belongs to. */
  public record Group(SettingId setting, String trust, String authority) {}

  private final Months months;
  private final Workplaces at;
  private final Beginners beginners;
  private final JdbcClient owner;

  Counted(
      Months months,
      Workplaces at,
      Beginners beginners,
      @Qualifier("migrateDataSource") DataSource migrate) {
    this.months = months;
    this.at = at;
    this.beginners = beginners;
    this.owner = JdbcClient.create(migrate);
  }

  /** As every night. */
  public void tonight() {
    months.count();
  }

  /** The setting has a month that is over, one that runs, and others in its trust and council. */
  public Group counted(SettingId setting) {
    var group = new Group(setting, at.trust(), at.authority());
    tonight();
    owner
        .sql(
            """
            update planning.setting_month set month = month - interval '3 months'
            where setting = ?
            """)
        .params(setting.value())
        .update();
    at.under(group.authority(), at.in(group.trust(), setting));
    tonight();
    for (int i = 0; i < OTHERS; i++) {
      var other = at.under(group.authority(), at.in(group.trust(), at.school("Counted Primary")));
      for (int n = 0; n < STAFF; n++) {
        var colleague = at.confirmed("Colleague " + n, other, "teacher");
        if (n < BEGUN) {
          beginners.begin(colleague, Beginners.CORE);
        }
      }
    }
    tonight();
    owner
        .sql(
            """
            update planning.group_month set month = month - interval '1 month'
            where trust = ? or authority = ?
            """)
        .params(group.trust(), group.authority())
        .update();
    return group;
  }

  /** What its leads read, the lead of its trust, and the lead of its council. */
  public List<Object> read(Group group) {
    var trust = months.ofTrust(group.trust());
    var authority = months.ofAuthority(group.authority());
    if (!trust.count().enough() || !authority.count().enough()) {
      throw new AssertionError("nothing is told: " + trust + authority);
    }
    return List.of(months.of(group.setting()), trust, authority);
  }

  /** Of every setting, trust and council, the months that are over. */
  public List<String> over() {
    return owner
        .sql(
            """
            select m::text from planning.setting_month m
            where month < (select max(month) from planning.setting_month)
            union all
            select m::text from planning.group_month m
            where month < (select max(month) from planning.setting_month)
            order by 1
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
