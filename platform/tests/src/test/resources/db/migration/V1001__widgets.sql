create table widget (
    id           uuid primary key,
    name         text not null unique,
    quantity     integer not null check (quantity >= 0),
    made_on      date,
    organization text not null,
    state        text not null,
    version      bigint not null
);
insert into rule (name, valid_from, value, source) values ('widget.max-quantity', '1900-01-01', '100', 'default');
insert into rule (name, valid_from, value, source) values ('widget.max-quantity', '2030-01-01', '200', 'default');
