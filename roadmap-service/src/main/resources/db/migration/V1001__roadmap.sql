create table roadmap (
    id uuid primary key,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null
);

-- The planning group. Names are personal: in a column of their own, masked for the public.
create table roadmap_member (
    roadmap_id uuid not null references roadmap,
    position integer not null,
    division text not null,
    role text not null check (role in ('PD', 'MEMBER')),
    name text not null,
    affiliation text,
    primary key (roadmap_id, position)
);

create table roadmap_version (
    id uuid primary key,
    roadmap_id uuid not null references roadmap,
    number integer not null check (number > 0),
    state text not null check (state in
        ('DRAFTING', 'IN_CONSULTATION', 'REVISING', 'CONFIRMED', 'ANNOUNCED', 'SUPERSEDED')),
    title text not null,
    year_from integer not null,
    year_to integer not null,
    strategies text[] not null,
    divisions text[] not null,
    based_on integer,
    consulted integer,
    successor integer,
    created_at timestamptz not null,
    content_changed_at timestamptz not null,
    published_at timestamptz,
    confirmed_at timestamptz,
    announced_at timestamptz,
    superseded_at timestamptz,
    consultation_id uuid,
    seal_digest text check (seal_digest ~ '^[0-9a-f]{64}$'),
    version bigint not null,
    constraint roadmap_version_number_unique unique (roadmap_id, number),
    constraint roadmap_version_period check (year_from <= year_to),
    constraint roadmap_version_based_on foreign key (roadmap_id, based_on)
        references roadmap_version (roadmap_id, number),
    constraint roadmap_version_consulted foreign key (roadmap_id, consulted)
        references roadmap_version (roadmap_id, number),
    constraint roadmap_version_published check (published_at is not null or state not in ('IN_CONSULTATION', 'ANNOUNCED')),
    constraint roadmap_version_drafts_hidden check (published_at is null or state not in ('DRAFTING', 'REVISING')),
    constraint roadmap_version_confirmed check (
        (confirmed_at is not null and consultation_id is not null and seal_digest is not null)
        or state not in ('CONFIRMED', 'ANNOUNCED')),
    constraint roadmap_version_announced check (announced_at is not null or state <> 'ANNOUNCED'),
    constraint roadmap_version_superseded check ((superseded_at is not null) = (state = 'SUPERSEDED'))
);
create unique index roadmap_version_one_in_force on roadmap_version (roadmap_id) where state = 'ANNOUNCED';
create unique index roadmap_version_one_open on roadmap_version (roadmap_id)
    where state in ('DRAFTING', 'IN_CONSULTATION', 'REVISING', 'CONFIRMED');

create function guard_roadmap_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a roadmap version is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.roadmap_id, new.number, new.based_on, new.consulted, new.created_at)
        is distinct from (old.id, old.roadmap_id, old.number, old.based_on, old.consulted, old.created_at) then
        raise exception 'the identity of a roadmap version does not change' using errcode = 'restrict_violation';
    end if;
    if old.state not in ('DRAFTING', 'REVISING')
        and (new.title, new.year_from, new.year_to, new.strategies, new.divisions, new.content_changed_at)
            is distinct from
            (old.title, old.year_from, old.year_to, old.strategies, old.divisions, old.content_changed_at) then
        raise exception 'the content of roadmap version % is frozen', old.number using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and not (old.state, new.state) in (
        ('DRAFTING', 'IN_CONSULTATION'), ('IN_CONSULTATION', 'SUPERSEDED'), ('REVISING', 'IN_CONSULTATION'),
        ('REVISING', 'CONFIRMED'), ('CONFIRMED', 'ANNOUNCED'), ('ANNOUNCED', 'SUPERSEDED')) then
        raise exception 'a roadmap version does not go from % to %', old.state, new.state
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger roadmap_version_guard before update or delete on roadmap_version
    for each row execute function guard_roadmap_version();

-- Content of a version is written while that version is drafted or revised, and never after. The share lock keeps the
-- version from being published between this look and the commit.
create function refuse_frozen_content() returns trigger language plpgsql as $$
declare
    content record;
    found_state text;
begin
    if tg_op = 'DELETE' then
        content := old;
    else
        content := new;
    end if;
    if tg_op = 'UPDATE' and new.version_id <> old.version_id then
        raise exception 'content stays in its version' using errcode = 'restrict_violation';
    end if;
    select state into found_state from roadmap_version where id = content.version_id for share;
    if found_state is distinct from 'DRAFTING' and found_state is distinct from 'REVISING' then
        raise exception 'the content of a version in state % is frozen', found_state using errcode = 'restrict_violation';
    end if;
    return content;
end $$;

create table need (
    version_id uuid not null references roadmap_version,
    id uuid not null,
    division text not null,
    class_code text not null,
    region text not null,
    quantity integer not null check (quantity > 0),
    reason text not null,
    created_at timestamptz not null,
    primary key (version_id, id),
    constraint need_once unique (version_id, division, class_code, region)
);
create trigger need_frozen before insert or update or delete on need
    for each row execute function refuse_frozen_content();

-- What a task is through all versions: its name and how far it has come.
create table task (
    id uuid primary key,
    roadmap_id uuid not null references roadmap,
    code text not null,
    state text check (state in ('PLANNED', 'IN_CALL', 'SELECTED', 'CONTRACTED', 'COMPLETED', 'CANCELLED')),
    call_task_id uuid,
    completed_at timestamptz,
    evidence text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint task_code_unique unique (roadmap_id, code),
    constraint task_evidence check ((state = 'COMPLETED') is not true or (completed_at is not null and evidence is not null)),
    constraint task_called check (state not in ('IN_CALL', 'SELECTED', 'CONTRACTED') or call_task_id is not null)
);
create index task_by_call_task on task (call_task_id) where call_task_id is not null;

create function funding_sum(funding jsonb) returns numeric language sql immutable parallel safe as $$
    select coalesce(sum((part->>'nationalKrw')::numeric + (part->>'localKrw')::numeric
        + (part->>'privateKrw')::numeric), 0)
      from jsonb_array_elements(funding) part
$$;

create table task_content (
    version_id uuid not null references roadmap_version,
    task_id uuid not null references task,
    year integer not null,
    division text not null,
    type text not null,
    call_mode text not null check (call_mode in ('DESIGNATED', 'ITEM_DESIGNATED', 'FREE', 'POLICY_DESIGNATED')),
    title_ko text not null,
    title_en text,
    purpose_ko text not null,
    purpose_en text,
    total_krw bigint not null check (total_krw > 0),
    funding jsonb not null,
    equipment jsonb not null,
    regions text[] not null,
    needs uuid[] not null,
    strategies text[] not null,
    synthetic boolean not null,
    note text,
    primary key (version_id, task_id),
    constraint task_content_sum check (total_krw = funding_sum(funding))
);
create index task_content_order on task_content (version_id, year, division, task_id);
create index task_content_by_task on task_content (task_id);
create trigger task_content_frozen before insert or update or delete on task_content
    for each row execute function refuse_frozen_content();

create table advice (
    id uuid primary key,
    roadmap_id uuid not null references roadmap,
    version_number integer not null,
    state text not null check (state in ('PENDING', 'ANSWERED')),
    field text not null,
    division text,
    expert_name text not null,
    opinion text not null,
    recorded_at timestamptz not null,
    response text,
    responded_at timestamptz,
    version bigint not null,
    constraint advice_version foreign key (roadmap_id, version_number) references roadmap_version (roadmap_id, number),
    constraint advice_answered check ((state = 'ANSWERED')
        = (response is not null and responded_at is not null))
);
create index advice_by_roadmap on advice (roadmap_id, id);
create index advice_pending on advice (roadmap_id) where state = 'PENDING';

-- Snapshots and what was found in them: written once.
create table gap_analysis (
    id uuid primary key,
    roadmap_id uuid not null references roadmap,
    version_number integer not null,
    taken_at timestamptz not null,
    matrix_as_of text not null,
    snapshot jsonb not null,
    snapshot_sha256 text not null check (snapshot_sha256 ~ '^[0-9a-f]{64}$'),
    result jsonb not null,
    constraint gap_analysis_version foreign key (roadmap_id, version_number)
        references roadmap_version (roadmap_id, number)
);
create index gap_analysis_by_roadmap on gap_analysis (roadmap_id, id);

create trigger gap_analysis_once before update or delete on gap_analysis
    for each row execute function refuse_change();

-- What hearing-service has told. No foreign keys between them: each row stands as it was told.
create table consultation (
    id uuid primary key,
    roadmap_id uuid not null,
    version_number integer not null,
    state text not null check (state in ('OPEN', 'CLOSED', 'DISPOSED', 'SEALED')),
    changed_at timestamptz not null
);
create index consultation_of_version on consultation (roadmap_id, version_number, id);

create table consultation_opinion (
    id uuid primary key,
    consultation_id uuid not null,
    target jsonb,
    received_at timestamptz not null
);
create index consultation_opinion_of on consultation_opinion (consultation_id, id);

create table consultation_disposition (
    opinion_id uuid primary key,
    id uuid not null,
    kind text not null check (kind in ('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED', 'NOTED')),
    change_ref text not null,
    published_at timestamptz not null
);
