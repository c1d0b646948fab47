-- What every service keeps beside its own tables. Events and feeds are in V2.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: it is append-only', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create table idempotency_key (
    scope       text        not null check (length(scope) <= 200),
    subject     text        not null,
    key         text        not null check (length(key) between 8 and 200),
    fingerprint text        not null,
    status      integer     not null,
    headers     jsonb       not null,
    body        text,
    created_at  timestamptz not null,
    primary key (scope, subject, key)
);
create index idempotency_key_created on idempotency_key (created_at);

create table audit_entry (
    id           uuid        primary key,
    at           timestamptz not null,
    subject      text        not null,
    organization text,
    roles        text[]      not null,
    action       text        not null,
    entity       text        not null,
    entity_id    text        not null,
    outcome      text        not null check (outcome in ('done', 'refused')),
    problem      text,
    before       jsonb,
    after        jsonb,
    request_id   text        not null
);
create index audit_entry_entity on audit_entry (entity, entity_id, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_request on audit_entry (request_id);
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();

create table rule (
    name       text  not null check (name ~ '^[a-z][a-z0-9.-]{1,99}$'),
    valid_from date  not null,
    value      jsonb not null,
    source     text  not null,
    primary key (name, valid_from)
);

create table code (
    list       text  not null,
    code       text  not null check (length(code) between 1 and 64),
    valid_from date  not null default '0001-01-01',
    valid_to   date  not null default '9999-12-31',
    name_ko    text  not null,
    name_en    text  not null,
    parent     text,
    attributes jsonb not null default '{}',
    primary key (list, code, valid_from),
    check (valid_from <= valid_to)
);
