-- Prices that were promised. A document never changes; the trigger is for whoever comes with psql.
create table quote (
    id         uuid        not null,
    owner_id   uuid,
    booking_id uuid,
    document   jsonb       not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint quote_pk primary key (id),
    constraint quote_ends check (expires_at > created_at),
    constraint quote_document_is_object check (jsonb_typeof(document) = 'object')
);

create index quote_unused on quote (expires_at) where booking_id is null;

create function quote_is_kept() returns trigger language plpgsql as $$
begin
    if new.document <> old.document or new.expires_at <> old.expires_at
            or (old.booking_id is not null and new.booking_id is distinct from old.booking_id) then
        raise exception 'a quote never changes' using errcode = 'restrict_violation', constraint = 'quote_is_kept';
    end if;
    return new;
end $$;

create trigger quote_is_kept before update on quote for each row execute function quote_is_kept();

-- Extras that are out, or will be.
create table extra_use (
    booking_id uuid      not null,
    code       text      not null,
    branch_id  uuid      not null,
    quantity   int       not null,
    during     tstzrange not null,
    constraint extra_use_pk primary key (booking_id, code),
    constraint extra_use_some check (quantity > 0),
    constraint extra_use_bounded check (not isempty(during) and not lower_inf(during) and not upper_inf(during))
);

create index extra_use_by_time on extra_use using gist (code, branch_id, during);

-- How often a code was used and by whom. The count's row is what puts those who use one code in a queue.
create table promo_count (
    code text not null,
    used int  not null,
    constraint promo_count_pk primary key (code),
    constraint promo_count_not_negative check (used >= 0)
);

create table promo_use (
    booking_id uuid        not null,
    code       text        not null,
    person_id  uuid        not null,
    used_at    timestamptz not null default now(),
    constraint promo_use_pk primary key (booking_id)
);

create index promo_use_by_person on promo_use (person_id, code);
