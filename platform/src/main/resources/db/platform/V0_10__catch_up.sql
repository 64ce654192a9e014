-- When this service was last in step with what it keeps copies of. No row: it has never read them.

create table catch_up (
    source  text        not null,
    here_at timestamptz not null,
    constraint catch_up_pk primary key (source)
);
