-- Who works where, and as what.
create schema post;
grant usage on schema post to included_run;

-- What people work as, in the groups that the expectation of training knows. Words that change get a
-- row of their own, so that what was counted in a year keeps that year's words.
create table post.role_group (
  code text collate "C" not null,
  since date not null,
  until date check (until > since),
  words text not null,
  -- where it stands in a list
  place int not null,
  primary key (code, since)
);
grant select on post.role_group to included_run;

insert into post.role_group (code, since, words, place) values
  ('teacher', '2026-09-01', 'Teacher', 10),
  ('leader', '2026-09-01', 'Head, manager or principal', 20),
  ('senco', '2026-09-01', 'SENCO', 30),
  ('teaching-assistant', '2026-09-01', 'Teaching assistant', 40),
  ('support-staff', '2026-09-01', 'Lunchtime, office, site or transport staff', 50),
  ('early-years-practitioner', '2026-09-01', 'Nursery practitioner', 60),
  ('childminder', '2026-09-01', 'Childminder', 70),
  ('lecturer', '2026-09-01', 'Lecturer', 80),
  ('specialist', '2026-09-01', 'Therapist or specialist', 90),
  ('governor', '2026-09-01', 'Governor or trustee', 100),
  ('trainer', '2026-09-01', 'Trainer', 110),
  ('trust-staff', '2026-09-01', 'Trust staff', 120),
  ('council-staff', '2026-09-01', 'Council staff', 130),
  ('programme-staff', '2026-09-01', 'Programme staff', 140);

-- A person may hold several posts at once; a former one stays, with the day it ended.
create table post.post (
  id uuid primary key,
  person uuid not null,
  setting uuid not null references setting.setting,
  role_group text collate "C" not null,
  contract text collate "C" not null default 'employed'
    check (contract in ('employed', 'agency', 'volunteer', 'trainee', 'governor')),
  -- as the person says; null until they do: Monday is 1, Tuesday 2, Wednesday 4 and so on
  paid_days smallint check (paid_days between 0 and 127),
  -- minutes a week
  paid_minutes int check (paid_minutes between 0 and 10080),
  term_time boolean not null default false,
  starts date not null,
  -- the day they left: from that day on the setting sees nothing of them
  ends date check (ends >= starts),
  -- how it came about; what a person said of themself counts nowhere until it is confirmed
  origin text collate "C" not null
    check (origin in ('code', 'declared', 'invited', 'listed', 'signed-in', 'appointed', 'carried')),
  confirmed_at timestamptz,
  -- null where a register or another service vouched
  confirmed_by uuid,
  -- the post in a setting that closed or merged, which this one carries on
  carries_on uuid unique,
  made_at timestamptz not null
);
create index post_person on post.post (person);
create index post_setting on post.post (setting);
create index post_confirmed_by on post.post (confirmed_by) where confirmed_by is not null;
-- nobody holds the same post twice at once, however often they send the form
create unique index post_once on post.post (person, setting, role_group) where ends is null;
grant select, insert, delete,
  update (role_group, contract, paid_days, paid_minutes, term_time, ends, confirmed_at, confirmed_by)
  on post.post to included_run;

-- Whether a post is held on a day, and whether it counts for its setting then: the rules of Post.isHeldOn and
-- Post.countsOn for questions about many. On the day somebody leaves, neither is so.
create function post.is_held(p post.post, day date) returns boolean language sql stable
as $$ select p.starts <= day and (p.ends is null or p.ends > day) $$;
create function post.counts(p post.post, day date) returns boolean language sql stable
as $$ select p.confirmed_at is not null and p.starts <= day and (p.ends is null or p.ends > day) $$;
