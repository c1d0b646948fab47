-- The employer that the committee was checked with, to be held against what the reviewer's sign-in says.
alter table review add column employer text;

-- An evaluation that cannot come to a decision.
alter table call_task drop constraint call_task_failure_check;
alter table call_task add constraint call_task_failure_known check (failure in ('CALL_CANCELLED', 'NO_PROPOSAL',
    'NONE_ELIGIBLE', 'NOT_EVALUATED', 'NONE_PASSED', 'NO_AGREEMENT'));
