-- Calls for a task that failed or were cancelled. Their events may be told again from the beginning of the feed, and must
-- not open the call a second time.
create table finished_call_task (
    call_task_id uuid primary key,
    task_id uuid not null references task,
    finished_at timestamptz not null
);
