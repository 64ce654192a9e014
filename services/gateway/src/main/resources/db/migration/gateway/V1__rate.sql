-- What each client has left of each limit, for gateways that count together. Lost in a crash, and that is fine.
create unlogged table rate_bucket (
    id         text   not null, -- limit and client
    state      bytea,
    expires_at bigint, -- milliseconds since 1970; full again by then
    constraint rate_bucket_pk primary key (id)
);

create index rate_bucket_by_expiry on rate_bucket (expires_at);
