package org.included;

import java.sql.Date;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.account.Keyring;
import org.included.account.People;
import org.included.backoffice.Office;
import org.included.joining.Leads;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Workplaces;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A teacher, her school, and a thing of theirs for every field of a form that names one. */
@Component
class Belongings {
  /**
   * @param head who promised, and nominated themself
   * @param lead who made the slips and brought the lists in
   * @param fields what is in each field of a form
   */
  record Hers(
      PersonId teacher,
      PersonId head,
      Leads.School lead,
      String trust,
      Map<String, String> fields) {
    SettingId school() {
      return lead.id();
    }

    String in(String field) {
      return fields.getOrDefault(field, "nothing");
    }
  }

  private final People people;
  private final Posts posts;
  private final Nominations nominations;
  private final Workplaces at;
  private final Leads leads;
  private final Office office;
  private final Keyring keyring;
  private final Strangers strangers;
  private final JdbcClient owner;

  Belongings(
      People people,
      Posts posts,
      Nominations nominations,
      Workplaces at,
      Leads leads,
      Office office,
      Keyring keyring,
      Strangers strangers,
      @Qualifier("migrateDataSource") DataSource migrate) {
    this.people = people;
    this.posts = posts;
    this.nominations = nominations;
    this.at = at;
    this.leads = leads;
    this.office = office;
    this.keyring = keyring;
    this.strangers = strangers;
    this.owner = JdbcClient.create(migrate);
  }

  /**
   * @param name hers, and of whoever the school expects
   */
  Hers of(int port, String name) {
    var trust = at.trust();
    var lead = leads.school(port, "Foreign Objects Primary");
    var school = at.in(trust, lead.id());
    var head = at.head("Head", school);
    nominations.promise(head, school);
    nominations.nominate(head, school, head);
    var teacher = strangers.someone(port).id();
    people.rename(teacher, name);
    at.post(teacher, school, "teacher", Origin.LISTED);
    keyring.add(teacher, "Her phone");
    // by another: an auditor reads the name of whoever did something
    office.only(head, teacher, "auditor");
    keyring.connect(teacher, teacher.toString());
    theSchoolsOwn(lead, name);
    var fields = new LinkedHashMap<String, String>();
    for (var field : List.of("at", "setting")) {
      fields.put(field, school.toString());
    }
    for (var field : List.of("person", "other", "account")) {
      fields.put(field, teacher.toString());
    }
    fields.put("post", posts.postsOf(teacher).getFirst().id().toString());
    fields.put("nomination", nominations.of(school).getFirst().id().toString());
    fields.put("standing", idOf("post.standing", "person", head.value()));
    fields.put("claim", idOf("joining.claim", "setting", school.value()));
    fields.put("list", idOf("staff.draft", "setting", school.value()));
    fields.put("intake", idOf("staff.intake", "setting", school.value()));
    fields.put("duty", idOf("backoffice.duty", "person", teacher.value()));
    fields.put("passkey", idOf("account.passkey", "person", teacher.value()));
    fields.put("before", idOf("account.audit_log", "setting", school.value()));
    fields.put("issuer", Keyring.ISSUER);
    fields.put("email", String.valueOf(people.person(teacher).email()));
    fields.put("number", at.numbered(school));
    fields.put("of", "trust-" + trust);
    fields.putAll(whatElseItNeeds());
    return new Hers(teacher, head, lead, trust, fields);
  }

  /** So that nothing stands in a form's way but whose the things in it are. */
  private Map<String, String> whatElseItNeeds() {
    var today = DateTimeFormatter.ofPattern("d M uuuu", Locale.UK).format(at.today());
    return Map.ofEntries(
        Map.entry("from", "1"),
        Map.entry("promise", "yes"),
        Map.entry("kind", "head"),
        Map.entry("evidence", "a letter"),
        Map.entry("as", "declined"),
        Map.entry("day", today),
        Map.entry("terms", today),
        Map.entry("breaks", ""),
        Map.entry("inset", ""),
        Map.entry("closed", ""),
        Map.entry("slipRole", "teacher"),
        Map.entry("letterRole", "teacher"),
        Map.entry("cells", "Name\tJob\nBea Ash\tCook"),
        Map.entry("whole-name", "0"),
        Map.entry("job-0", "teacher"),
        Map.entry("shown", "1"),
        Map.entry("add", "1"),
        Map.entry("slug", "included-what-we-all-do"),
        Map.entry("id", "prior"),
        Map.entry("to", "/today"));
  }

  /** A code, a slip, a list that was added and one that is looked at, dates, and a line. */
  private void theSchoolsOwn(Leads.School lead, String name) {
    lead.code();
    var list =
        Map.of("setting", lead.id().toString(), "cells", "Name\tJob\n" + name + " Ash\tCook");
    var checked = lead.walk().post("/staff-list/cells", list);
    lead.walk().press(checked, "Add 1 person", Map.of());
    lead.walk().post("/staff-list/cells", list);
    owner
        .sql("insert into planning.may_stop (words, setting, said_at) values ('It', ?, now())")
        .params(lead.id().value())
        .update();
    owner
        .sql(
            """
            insert into setting.own_term (setting, year, what, starts, ends)
            values (?, 2026, 'closed', ?, ?)
            """)
        .params(lead.id().value(), Date.valueOf(at.today()), Date.valueOf(at.today()))
        .update();
  }

  private String idOf(String table, String column, UUID value) {
    return owner
        .sql("select id from %s where %s = ? order by id limit 1".formatted(table, column))
        .params(value)
        .query((row, _) -> row.getString(1))
        .single();
  }

  /** All that concerns her and her school: her own rows, and those that decide who sees them. */
  Map<String, String> state(Hers hers) {
    var teacher = hers.teacher();
    var state = state(hers.school());
    state.put("account.person", rows("account.person", "id", teacher.value()));
    for (var table :
        List.of(
            "post.post",
            "account.address",
            "account.same_person",
            "account.passkey",
            "account.identity",
            "backoffice.duty")) {
      state.put(table, rows(table, "person", teacher.value()));
    }
    return state;
  }

  Map<String, String> state(SettingId where) {
    var state = new TreeMap<String, String>();
    for (var table :
        List.of(
            "post.standing",
            "post.nomination",
            "post.promise",
            "planning.may_stop",
            "joining.code",
            "joining.claim",
            "setting.own_term",
            "staff.intake",
            "staff.draft")) {
      state.put(table, rows(table, "setting", where.value()));
    }
    return state;
  }

  private String rows(String table, String column, Object value) {
    return owner
        .sql(
            "select coalesce(string_agg(t::text, ' ' order by t::text), '') from %s t where %s = ?"
                .formatted(table, column))
        .params(value)
        .query(String.class)
        .single();
  }
}
