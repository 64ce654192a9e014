-- What is needed of other services: their latest word, by version.

create table person (
    user_id uuid   not null,
    version bigint not null,
    email   text   not null,
    name    text   not null,
    constraint person_pk primary key (user_id)
);

create table car (
    car_id      uuid   not null,
    version     bigint not null,
    branch_name text   not null,
    address     text,
    time_zone   text   not null,
    constraint car_pk primary key (car_id)
);

create table booking (
    booking_id uuid   not null,
    version    bigint not null,
    view       jsonb  not null,
    constraint booking_pk primary key (booking_id)
);

create table payment (
    payment_id uuid   not null,
    version    bigint not null,
    constraint payment_pk primary key (payment_id)
);

-- What a person is told. The occasion is what it tells of; the words come from templates when it is read or sent.

create table message (
    id         uuid        not null,
    fact       text        not null,
    user_id    uuid        not null,
    kind       text        not null,
    occasion   jsonb       not null,
    shown      boolean     not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    constraint message_pk primary key (id),
    constraint message_once unique (fact, user_id)
);

create index message_by_person on message (user_id, created_at desc, id) where shown;
create index message_unread on message (user_id) where shown and read_at is null;
create index message_by_time on message (created_at);

create table muted (
    user_id uuid not null,
    kind    text not null,
    channel text not null,
    constraint muted_pk primary key (user_id, kind, channel)
);

-- A message on its way through a channel outside of this database.

create table delivery (
    id          uuid        not null,
    message_id  uuid        not null,
    channel     text        not null,
    state       text        not null default 'WAITING',
    tries       int         not null default 0,
    tries_since int         not null default 0,
    created_at  timestamptz not null,
    finished_at timestamptz,
    last_error  text,
    constraint delivery_pk primary key (id),
    constraint delivery_once unique (message_id, channel),
    constraint delivery_message foreign key (message_id) references message on delete cascade,
    constraint delivery_state_known check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED'))
);

comment on column delivery.tries_since is 'how many tries there had been when an admin asked for more';

create index delivery_by_state on delivery (state, created_at desc, id);

create table delivery_try (
    delivery_id uuid        not null,
    number      int         not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    result      text        not null default 'SENDING',
    error       text,
    constraint delivery_try_once primary key (delivery_id, number),
    constraint delivery_try_delivery foreign key (delivery_id) references delivery on delete cascade,
    constraint delivery_try_result_known check (result in ('SENDING', 'SENT', 'FAILED', 'LOST'))
);

-- Where e-mails go while no mail server is set.

create table mailbox (
    id          uuid        not null,
    recipient   text        not null,
    subject     text        not null,
    html        text        not null,
    text        text        not null,
    calendar    text,
    method      text,
    sent_at     timestamptz not null,
    constraint mailbox_pk primary key (id)
);

create index mailbox_by_recipient on mailbox (lower(recipient), sent_at desc);
create index mailbox_by_time on mailbox (sent_at desc, id);

-- Live events, kept just long enough for every instance to pass them on. One commit is one batch.

create sequence live_batch;

create table live_event (
    id          bigint generated always as identity,
    batch       bigint      not null,
    user_id     uuid,
    type        text        not null,
    data        jsonb       not null,
    happened_at timestamptz not null,
    written_at  timestamptz not null default clock_timestamp(),
    constraint live_event_pk primary key (id)
);

create index live_event_by_batch on live_event (batch);
create index live_event_by_time on live_event (written_at);

-- The table of db-scheduler, as its version 16 wants it.

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

alter table scheduled_tasks set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);
