create table organization (
    id text primary key,
    business_number text not null,
    corporate_number text,
    name_ko text not null,
    name_en text,
    region_code text,
    kind text not null check (kind in ('NON_PROFIT', 'FOR_PROFIT')),
    kind_source text not null check (kind_source in ('BUSINESS_NUMBER', 'STATUTES')),
    state text not null check (state in ('PENDING', 'APPROVED')),
    approved_at timestamptz,
    created_at timestamptz not null,
    version bigint not null,
    constraint organization_business_number_unique unique (business_number),
    constraint organization_business_number_digits check (business_number ~ '^[0-9]{10}$')
);

create table membership (
    organization_id text not null references organization,
    subject text not null,
    since timestamptz not null,
    primary key (organization_id, subject)
);

create table sanction (
    id uuid primary key,
    target text not null check (target in ('ORGANIZATION', 'PERSON')),
    target_id text not null,
    valid_from date not null,
    valid_to date not null,
    reason text not null,
    created_at timestamptz not null,
    constraint sanction_order check (valid_from <= valid_to)
);
create index sanction_target on sanction (target, target_id);

create table call (
    id uuid primary key,
    roadmap_id uuid not null,
    roadmap_version integer not null,
    year integer not null,
    title text not null,
    description text,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    terms text not null check (terms is json object),
    state text not null check (state in ('DRAFT', 'ANNOUNCED', 'OPEN', 'CLOSED', 'CANCELLED')),
    announced_at timestamptz,
    cancelled_reason text,
    created_at timestamptz not null,
    version bigint not null,
    constraint call_window check (opens_at < closes_at)
);
create index call_due_to_open on call (opens_at) where state = 'ANNOUNCED';
create index call_due_to_close on call (closes_at) where state = 'OPEN';
create index call_by_year on call (year, id);

create table call_extension (
    id uuid primary key,
    call_id uuid not null references call,
    closed_before timestamptz not null,
    closes_after timestamptz not null,
    reason text not null,
    extended_at timestamptz not null,
    constraint call_extension_later check (closed_before < closes_after)
);
create index call_extension_call on call_extension (call_id, extended_at);

create table call_task (
    id uuid primary key,
    call_id uuid not null references call,
    roadmap_task_id uuid not null,
    code text not null,
    title text not null,
    grant_limit_krw bigint not null check (grant_limit_krw >= 0),
    frozen text not null check (frozen is json object),
    state text not null check (state in ('OPEN', 'SCREENING', 'EVALUATING', 'DECIDED', 'PUBLISHED', 'CONTRACTING',
        'CONTRACTED', 'FAILED')),
    failure text check (failure in ('CALL_CANCELLED', 'NO_PROPOSAL', 'NONE_ELIGIBLE', 'NONE_PASSED', 'NO_AGREEMENT')),
    created_at timestamptz not null,
    version bigint not null,
    constraint call_task_failure check ((state = 'FAILED') = (failure is not null)),
    constraint call_task_once_in_call unique (call_id, roadmap_task_id)
);
-- A roadmap task is called once at a time; a failed call makes room for the next.
create unique index call_task_live on call_task (roadmap_task_id) where state <> 'FAILED';

create table proposal (
    id uuid primary key,
    call_task_id uuid not null references call_task,
    organization_id text not null references organization,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'SCREENED_OUT', 'IN_EVALUATION', 'SELECTED', 'RESERVE',
        'NOT_SELECTED', 'CONTRACTED', 'WITHDRAWN')),
    title text not null,
    content text not null check (content is json object),
    -- Personal, and so outside of the sealed content: erasable without breaking a receipt.
    investigator_name text,
    investigator_email text,
    investigator_phone text,
    submission_id uuid,
    submitted_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null,
    constraint proposal_sealed check (state in ('DRAFT', 'WITHDRAWN') or submission_id is not null)
);
create unique index proposal_live on proposal (call_task_id, organization_id) where state <> 'WITHDRAWN';
create index proposal_by_organization on proposal (organization_id, id);
create index proposal_by_task on proposal (call_task_id, state, id);

create table document (
    id uuid primary key,
    proposal_id uuid not null references proposal,
    kind text not null,
    file_name text not null,
    media_type text not null,
    size_bytes bigint not null check (size_bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at timestamptz not null,
    constraint document_kind_unique unique (proposal_id, kind)
);

create table receipt_key (
    kid text primary key,
    public_key bytea not null,
    private_key bytea,
    created_at timestamptz not null,
    retired_at timestamptz,
    constraint receipt_key_private check (retired_at is not null or private_key is not null)
);
create unique index receipt_key_active on receipt_key ((true)) where retired_at is null;

create sequence receipt_number;

create table submission (
    id uuid primary key,
    proposal_id uuid not null references proposal,
    ordinal integer not null check (ordinal > 0),
    receipt_number text not null unique,
    arrived_at timestamptz not null,
    content text not null check (content is json object),
    receipt text not null check (receipt is json object),
    hash text not null,
    previous_hash text,
    submitted_by text not null,
    constraint submission_ordinal unique (proposal_id, ordinal),
    constraint submission_chain check ((ordinal = 1) = (previous_hash is null))
);
alter table proposal add constraint proposal_submission foreign key (submission_id) references submission;

create table screening (
    proposal_id uuid primary key references proposal,
    call_task_id uuid not null references call_task,
    bonus_points numeric(5, 2) not null default 0 check (bonus_points >= 0),
    penalty_points numeric(5, 2) not null default 0 check (penalty_points >= 0),
    points_reason text,
    version bigint not null
);
create index screening_by_task on screening (call_task_id);

create table screening_item (
    proposal_id uuid not null references screening,
    item text not null,
    ordinal integer not null,
    proposed text not null check (proposed in ('PASS', 'FAIL', 'UNKNOWN')),
    proposed_reason text,
    result text check (result in ('PASS', 'FAIL')),
    reason text,
    primary key (proposal_id, ordinal),
    constraint screening_item_once unique (proposal_id, item),
    constraint screening_item_reason check (result is distinct from 'FAIL' or reason is not null)
);

create table panel (
    call_task_id uuid primary key references call_task,
    state text not null check (state in ('DRAFT', 'CONFIRMED')),
    changed_at timestamptz not null,
    version bigint not null
);

create table panel_member (
    id uuid primary key,
    call_task_id uuid not null references panel,
    subject text not null,
    -- Personal: told to applicants after publication, never in lists or events.
    name text not null,
    organization_id text not null,
    region_code text,
    industry boolean not null,
    chair boolean not null,
    constraint panel_member_subject unique (call_task_id, subject)
);
create unique index panel_member_one_chair on panel_member (call_task_id) where chair;

create table review (
    id uuid primary key,
    call_task_id uuid not null references call_task,
    proposal_id uuid not null references proposal,
    member_id uuid not null references panel_member,
    subject text not null,
    state text not null check (state in ('ASSIGNED', 'DECLARED', 'SCORED', 'EXCUSED')),
    soft_conflicts text not null check (soft_conflicts is json array),
    declaration text,
    declared_at timestamptz,
    sheets integer not null,
    version bigint not null,
    constraint review_unique unique (proposal_id, member_id)
);
create index review_by_subject on review (subject, id);
create index review_by_task on review (call_task_id, id);

create table score_sheet (
    id uuid primary key,
    review_id uuid not null references review,
    ordinal integer not null check (ordinal > 0),
    scores text not null check (scores is json object),
    total numeric(6, 2) not null,
    opinion text not null,
    correction_reason text,
    scored_at timestamptz not null,
    replaces uuid references score_sheet,
    previous_hash text,
    hash text not null,
    constraint score_sheet_ordinal unique (review_id, ordinal),
    constraint score_sheet_chain check ((ordinal = 1) = (previous_hash is null)),
    constraint score_sheet_correction check ((ordinal = 1) = (replaces is null)),
    constraint score_sheet_reason check (ordinal = 1 or correction_reason is not null)
);

create table selection (
    call_task_id uuid primary key references call_task,
    decided_at timestamptz not null,
    published_at timestamptz,
    contract_due_at timestamptz,
    ranking text not null check (ranking is json object),
    version bigint not null
);
create index selection_contract_due on selection (contract_due_at) where contract_due_at is not null;

create table selection_result (
    proposal_id uuid primary key references proposal,
    call_task_id uuid not null references selection,
    place integer,
    outcome text not null check (outcome in ('SELECTED', 'RESERVE', 'NOT_SELECTED')),
    opinion text not null,
    constraint selection_result_place unique (call_task_id, place)
);

create table agreement (
    id uuid primary key,
    call_task_id uuid not null references call_task,
    proposal_id uuid not null references proposal,
    organization_id text not null references organization,
    state text not null check (state in ('PREPARED', 'PARTLY_SIGNED', 'SIGNED', 'LAPSED')),
    national_krw bigint not null check (national_krw >= 0),
    total_krw bigint not null check (total_krw >= national_krw),
    starts_on date not null,
    ends_on date not null,
    due_at timestamptz not null,
    applicant_signed_at timestamptz,
    agency_signed_at timestamptz,
    created_at timestamptz not null,
    version bigint not null,
    constraint agreement_period check (starts_on < ends_on),
    constraint agreement_signed check
        ((state = 'SIGNED') = (applicant_signed_at is not null and agency_signed_at is not null))
);
create unique index agreement_live on agreement (call_task_id) where state <> 'LAPSED';
create index agreement_due on agreement (due_at) where state in ('PREPARED', 'PARTLY_SIGNED');
create index agreement_by_organization on agreement (organization_id, id);

-- Trust depends on these rows never changing.
create trigger submission_append_only before update or delete on submission
    for each row execute function refuse_change();
create trigger submission_no_truncate before truncate on submission
    for each statement execute function refuse_change();
create trigger score_sheet_append_only before update or delete on score_sheet
    for each row execute function refuse_change();
create trigger score_sheet_no_truncate before truncate on score_sheet
    for each statement execute function refuse_change();
