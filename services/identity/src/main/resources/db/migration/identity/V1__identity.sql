create table account (
    id            uuid        not null,
    email         text        not null,
    name          text        not null,
    phone         text,
    password_hash text        not null,
    roles         text[]      not null,
    version       bigint      not null default 1,
    created_at    timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_email_unique unique (email),
    constraint account_email_normal check (email = lower(email) and length(email) between 3 and 254),
    constraint account_name_sane check (length(name) between 1 and 100),
    constraint account_roles_known check (
        cardinality(roles) > 0 and roles <@ array['CUSTOMER', 'AGENT', 'FLEET_MANAGER', 'ADMIN'])
);

create index account_by_time on account (created_at desc, id);
create index account_admin on account (id) where 'ADMIN' = any (roles);

-- One login: the family of refresh tokens that follow from it.
create table session (
    id           uuid        not null,
    account_id   uuid        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    constraint session_pk primary key (id),
    constraint session_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index session_by_account on session (account_id, last_used_at desc);
create index session_by_expiry on session (expires_at);

-- A used token stays until it would have expired, so that its reuse is noticed.
create table refresh_token (
    hash       bytea       not null,
    session_id uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint refresh_token_pk primary key (hash),
    constraint refresh_token_session_fk foreign key (session_id) references session (id) on delete cascade
);

create index refresh_token_by_session on refresh_token (session_id);
create index refresh_token_by_expiry on refresh_token (expires_at);

-- By address, not by account: an address that nobody has must be locked in the same way.
create table login_failure (
    email          text        not null,
    failures       int         not null,
    last_failed_at timestamptz not null,
    constraint login_failure_pk primary key (email)
);

create index login_failure_by_time on login_failure (last_failed_at);

create table signing_key (
    id          text        not null,
    generation  int         not null,
    public_key  text        not null,
    private_key bytea       not null,
    created_at  timestamptz not null,
    constraint signing_key_pk primary key (id),
    constraint signing_key_generation_unique unique (generation)
);
