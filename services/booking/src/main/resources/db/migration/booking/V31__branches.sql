-- Booking's own copy of fleet's branches, kept by facts: names, clocks, and whether a car can be left there.
create table branch (
    id        uuid    not null,
    version   bigint  not null,
    code      text    not null,
    name      text    not null,
    city      text    not null,
    country   text    not null,
    time_zone text    not null,
    open      boolean not null,
    constraint branch_pk primary key (id)
);
