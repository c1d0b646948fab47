-- Who was named in a submission, beside what is sealed: it can be erased, and the digest in the sealed content stays.
create table submitted_investigator (
    submission_id uuid primary key references submission,
    salt text not null,
    name text not null,
    email text not null,
    phone text not null
);

-- Anybody may ask whether a receipt is on record.
create unique index submission_hash on submission (hash);
