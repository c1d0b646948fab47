-- Needs of a draft may be changed: what was read must be what is changed.
alter table need add column version bigint not null default 0;
