-- The outbox: events, written in the transaction of the change that they tell of. Nothing in it ever changes but the
-- position, which the sequencer gives once, after the commit. Readers follow positions, never ordinals: ordinals are
-- handed out before the commit, so a slow transaction would show one behind a place that was already read.
create table outbox (
    ordinal      bigint generated always as identity primary key,
    id           uuid        not null unique,
    position     bigint      unique check (position > 0),
    type         text        not null check (type ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
    subject      text        not null check (subject <> ''),
    scope        text        not null check (scope in ('internal', 'organization', 'public')),
    organization text        check (organization <> ''),
    time         timestamptz not null,
    data         jsonb,
    request_id   text,
    check ((scope = 'organization') = (organization is not null))
);
comment on column outbox.time is 'business time of the event';
comment on column outbox.data is 'null for a tombstone';
comment on column outbox.request_id is 'the request that caused it, for those who look for a cause';

create index outbox_unsequenced on outbox (ordinal) where position is null;
create index outbox_public on outbox (position) where scope = 'public';
create index outbox_organization on outbox (organization, position) where scope = 'organization';

-- Rows come in at one end and leave at the other, after two writes each.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

create function refuse_outbox_change() returns trigger language plpgsql as $$
begin
    raise exception 'the outbox is append-only' using errcode = 'restrict_violation';
end $$;

create trigger outbox_only_position before update on outbox for each row
    when (old.position is not null or new.position is null
        or (new.ordinal, new.id, new.type, new.subject, new.scope, new.organization, new.time, new.data, new.request_id)
            is distinct from
           (old.ordinal, old.id, old.type, old.subject, old.scope, old.organization, old.time, old.data, old.request_id))
    execute function refuse_outbox_change();

create trigger outbox_only_purge before delete on outbox for each row
    when (current_setting('giban.outbox_purge', true) is distinct from 'on')
    execute function refuse_outbox_change();

create trigger outbox_no_truncate before truncate on outbox for each statement
    execute function refuse_outbox_change();

-- Where the feed stands: one row.
create table feed_epoch (
    only_row      boolean primary key default true check (only_row),
    epoch         text    not null default replace(gen_random_uuid()::text, '-', '') check (epoch ~ '^[0-9a-z]{8,64}$'),
    last_position bigint  not null default 0 check (last_position >= 0),
    purged_to     bigint  not null default 0 check (purged_to between 0 and last_position)
);
comment on table feed_epoch is 'after a restore from a backup: select new_feed_epoch()';
comment on column feed_epoch.purged_to is 'the last position that retention removed';
insert into feed_epoch default values;

create function new_feed_epoch() returns text language sql as $$
    update feed_epoch set epoch = replace(gen_random_uuid()::text, '-', '') returning epoch
$$;
comment on function new_feed_epoch() is
    'for operators, once after a restore: positions given out after the backup may be given again to other events, so every reader must start again';

-- Removes the oldest events, as far as all of them are older than the instant; gives how many.
create function purge_outbox(older_than timestamptz, at_most integer) returns integer language plpgsql as $$
declare
    bound   bigint;
    removed integer;
begin
    select max(position) into bound
      from (select o.position, bool_and(o.time < older_than) over (order by o.position) as old
              from (select position, time from outbox
                     where position > (select purged_to from feed_epoch)
                     order by position limit at_most) o) oldest
     where old;
    if bound is null then
        return 0;
    end if;
    perform set_config('giban.outbox_purge', 'on', true);
    delete from outbox where position <= bound;
    get diagnostics removed = row_count;
    perform set_config('giban.outbox_purge', '', true);
    update feed_epoch set purged_to = greatest(purged_to, bound);
    return removed;
end $$;

-- How far this service has consumed the feeds of others; moves in the transaction of the effects.
create table feed_position (
    source   text   primary key check (source <> ''),
    epoch    text   not null check (epoch <> ''),
    position bigint not null check (position >= 0)
);
comment on table feed_position is 'delete a row to read a source again from the start';
