-- What a desk wants to see beside a booking, kept by facts so that a list asks nobody: who the customer is,
create table person (
    id      uuid   not null,
    version bigint not null,
    name    text   not null,
    email   text   not null,
    phone   text,
    constraint person_pk primary key (id)
);

-- which car it is,
alter table car add column plate text;

-- and what is still to pay.
create table payment (
    id         uuid   not null,
    version    bigint not null,
    booking_id uuid   not null,
    due_minor  bigint not null,
    paid_minor bigint not null, -- what was given back is taken off
    constraint payment_pk primary key (id),
    constraint payment_not_negative check (due_minor >= 0 and paid_minor >= 0)
);

create index payment_by_booking on payment (booking_id);
