-- Of one code at most one value holds on a day.
create extension if not exists btree_gist;
alter table code add constraint code_periods_do_not_overlap
    exclude using gist (list with =, code with =, daterange(valid_from, valid_to, '[]') with &&);
