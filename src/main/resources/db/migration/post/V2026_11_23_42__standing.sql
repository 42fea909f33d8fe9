-- Who stands for a setting, a trust or an authority. Nobody gives it to themself, and what a person says
-- of themself never does.
create table post.standing (
  id uuid primary key,
  person uuid not null,
  kind text collate "C" not null
    check (kind in ('head', 'senco', 'lead', 'trust-lead', 'authority-lead')),
  setting uuid references setting.setting,
  trust text collate "C" references setting.trust,
  authority text collate "C" references setting.authority,
  source text collate "C" not null
    check (source in ('dfe-sign-in', 'trust', 'authority', 'programme')),
  -- null where DfE Sign-in said so
  given_by uuid check (given_by <> person),
  -- what was seen, in words, by programme staff: "letter of the chair of governors, 3 September 2026"
  evidence text not null default '',
  since timestamptz not null,
  ended_at timestamptz check (ended_at >= since),
  ended_by uuid,
  check (source <> 'dfe-sign-in' or given_by is null),
  check (source <> 'programme' or evidence <> ''),
  check (case kind
    when 'trust-lead' then trust is not null and setting is null and authority is null
    when 'authority-lead' then authority is not null and setting is null and trust is null
    else setting is not null and trust is null and authority is null end)
);
create unique index standing_once on post.standing
  (person, kind, coalesce(setting::text, trust, authority)) where ended_at is null;
create index standing_setting on post.standing (setting) where setting is not null;
create index standing_given on post.standing (given_by) where given_by is not null;
create index standing_person on post.standing (person);
grant select, insert, delete, update (ended_at, ended_by, given_by) on post.standing to included_run;

-- Whether what somebody was given in a setting holds on a day: they have had a confirmed post there ever
-- since, without a gap. Whoever left and came back, on the same day perhaps, is given it anew, or not.
create function post.stands(who uuid, place uuid, since timestamptz, day date) returns boolean
  language sql stable
as $$
  select exists (
    select from (
      select range_agg(tsrange(
        greatest(p.starts, p.made_at at time zone 'Europe/London'),
        -- two posts that only touch are two: the second may be that of somebody who left and came back
        p.ends - interval '1 second')) as held
      from post.post p
      where p.person = who and p.setting = place and p.confirmed_at is not null
        and (p.ends is null
          or p.ends > greatest(p.starts, p.made_at at time zone 'Europe/London') + interval '1 second')
    ) h, unnest(h.held) as stay
    where stay && tsrange(day, day + 1) and stay @> (since at time zone 'Europe/London'))
$$;

-- At most two people of a setting may see who has begun the core training: its head chose them.
create table post.nomination (
  id uuid primary key,
  setting uuid not null references setting.setting,
  slot smallint not null check (slot in (1, 2)),
  person uuid not null,
  nominated_by uuid,
  since timestamptz not null,
  ended_at timestamptz check (ended_at >= since)
);
create unique index nomination_slot on post.nomination (setting, slot) where ended_at is null;
create unique index nomination_once on post.nomination (setting, person) where ended_at is null;
create index nomination_person on post.nomination (person);
grant select, insert, delete, update (ended_at, nominated_by) on post.nomination to included_run;

-- What a head promised the staff before anybody sees names beside training. Holds while they are head.
create table post.promise (
  id uuid primary key,
  setting uuid not null references setting.setting,
  head uuid,
  -- which wording they signed
  wording text collate "C" not null,
  signed_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= signed_at)
);
create unique index promise_once on post.promise (setting, head) where withdrawn_at is null;
create index promise_head on post.promise (head);
grant select, insert, update (withdrawn_at, head) on post.promise to included_run;
