-- A consultation that was taken back counts no more; another one on the version may follow.
alter table consultation drop constraint consultation_state_check;
alter table consultation add constraint consultation_state_check
    check (state in ('OPEN', 'CLOSED', 'DISPOSED', 'SEALED', 'CANCELLED'));
