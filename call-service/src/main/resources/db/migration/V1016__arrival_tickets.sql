-- The gateway's tickets for submissions that it had to turn away: each brings in one submission, and no more.
create table spent_ticket (
    ticket_id uuid primary key,
    submission_id uuid not null unique references submission,
    arrived_at timestamptz not null,
    expires_at timestamptz not null,
    presented_at timestamptz not null,
    constraint spent_ticket_in_time check (presented_at <= expires_at)
);
create trigger spent_ticket_append_only before update or delete on spent_ticket
    for each row execute function refuse_change();
create trigger spent_ticket_no_truncate before truncate on spent_ticket
    for each statement execute function refuse_change();

-- What has a ticket comes up to half an hour after the deadline; one's own value stands.
update rule set value = '1860', source = 'the life of an arrival ticket and a minute; configurable'
 where name = 'submission.settle-seconds' and valid_from = '1900-01-01' and value = '60';
