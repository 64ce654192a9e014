-- A booking that changes, or comes back with charges, has several payments: each has a cause of its own.
alter table payment
    add column purpose  text not null default 'BOOKING',
    add column cause_id uuid;
update payment set cause_id = booking_id;
alter table payment
    alter column purpose drop default,
    alter column cause_id set not null,
    drop constraint payment_one_per_booking,
    add constraint payment_one_per_cause unique (booking_id, cause_id),
    add constraint payment_purpose_known check (purpose in ('BOOKING', 'CHANGE', 'CHARGES'));

-- Locked before the payments of a booking by whoever decides about all of them.
create table booking_account (
    booking_id uuid not null,
    ended_at   timestamptz, -- when we heard that the booking was cancelled, expired or missed
    constraint booking_account_pk primary key (booking_id)
);
insert into booking_account (booking_id, ended_at) select booking_id, ended_at from payment where ended_at is not null;

-- What a booking has coming since a change made it cheaper; what no money covers yet is given back when some is captured.
create table credit (
    booking_id   uuid        not null,
    cause_id     uuid        not null,
    amount_minor bigint      not null,
    given_minor  bigint      not null,
    currency     char(3)     not null,
    reason       text        not null,
    created_at   timestamptz not null,
    constraint credit_pk primary key (booking_id, cause_id),
    constraint credit_amount_positive check (amount_minor > 0),
    constraint credit_within_amount check (given_minor between 0 and amount_minor)
);
