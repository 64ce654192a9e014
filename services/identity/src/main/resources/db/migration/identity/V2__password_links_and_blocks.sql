-- Somebody who may no longer come in. What they did stays theirs.
alter table account
    add column blocked_at     timestamptz,
    add column blocked_reason text,
    add column blocked_by     uuid,
    add constraint account_block_has_a_reason check ((blocked_at is null) = (blocked_reason is null));

-- Leave to choose a password without knowing the old one: for who forgot it, and for who was invited. The mail's secret is
-- made when the mail is written; only its hash is kept, and a mail that is written again gets another one.
create table password_link (
    id         uuid        not null,
    account_id uuid        not null,
    purpose    text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at  timestamptz, -- used, or overtaken by a newer one
    constraint password_link_pk primary key (id),
    constraint password_link_account_fk foreign key (account_id) references account (id) on delete cascade,
    constraint password_link_purpose_known check (purpose in ('RESET', 'INVITATION')),
    constraint password_link_ends check (expires_at > created_at)
);

create index password_link_by_account on password_link (account_id, created_at);
create index password_link_by_expiry on password_link (expires_at);
create unique index password_link_open on password_link (account_id) where closed_at is null;

create table password_link_secret (
    hash    bytea not null,
    link_id uuid  not null,
    constraint password_link_secret_pk primary key (hash),
    constraint password_link_secret_link_fk foreign key (link_id) references password_link (id) on delete cascade
);

create index password_link_secret_by_link on password_link_secret (link_id);
