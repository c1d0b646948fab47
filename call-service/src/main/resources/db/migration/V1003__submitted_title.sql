-- What others see of a proposal is what was submitted, its title too, whatever the draft says since.
alter table proposal add column submitted_title text;
update proposal set submitted_title = title where submission_id is not null;
alter table proposal add constraint proposal_submitted_title check ((submission_id is null) = (submitted_title is null));
