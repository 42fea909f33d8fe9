-- How long a step took somebody who has closed their account since: nobody's any more, so that the times
-- that authors read stay as they are. No person, no day, no order.
create table learning.left_time (
  id uuid primary key default gen_random_uuid(),
  module text collate "C" not null,
  step text collate "C" not null,
  -- what it counted for: one, where only the summary was read
  asked smallint not null,
  seconds int not null
);
create index left_time_module on learning.left_time (module, id);
grant select, insert on learning.left_time to included_run;
