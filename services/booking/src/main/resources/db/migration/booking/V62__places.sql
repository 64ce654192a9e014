-- Where a car is follows its bookings: from the end of a rental that leaves it at another branch on, it is there.

alter table booking
    -- Staff gave a car that is at another branch, this one, and bring it to the pickup.
    add column brought_from uuid,
    -- Where the car will be instead when the rental begins, once that has been told.
    add column car_elsewhere uuid;

-- When the car came to its branch, as far as is known: of fleet's word and a return's the later one counts.
alter table car add column branch_since timestamptz;

-- Null until fleet has told of the branch since then.
alter table branch add column location point;

-- The few bookings after which their car is elsewhere, so that all other cars pay next to nothing for them.
create index booking_moves_car on booking (car_id, pickup_at)
    where status in ('HELD', 'CONFIRMED', 'ACTIVE') and not stand_in
      and (pickup_branch_id <> dropoff_branch_id or brought_from is not null);

create index booking_brings_car on booking (dropoff_branch_id)
    where status in ('HELD', 'CONFIRMED', 'ACTIVE') and not stand_in
      and (pickup_branch_id <> dropoff_branch_id or brought_from is not null);

create view car_move as
    select car_id, id as booking_id, pickup_at, dropoff_at, dropoff_branch_id as branch_id
      from booking
     where status in ('HELD', 'CONFIRMED', 'ACTIVE') and not stand_in
       and (pickup_branch_id <> dropoff_branch_id or brought_from is not null);

create index booking_without_its_car on booking (pickup_at) where car_elsewhere is not null;

-- A booking begins where its car is by then, and one that moves the car leaves it where the next ones begin. Fires after the
-- trigger of the foreign key, which has locked the car's row for key share: who moves a car waits for all who count on where
-- it is, and they wait for him, so that of two that race one sees the other. What staff bring is theirs to judge.
create function booking_follows_the_car() returns trigger language plpgsql as $$
declare
    moves constant boolean := new.brought_from is not null
                              or coalesce(new.pickup_branch_id <> new.dropoff_branch_id, false);
    there uuid;
begin
    if moves then
        select branch_id into there from car where id = new.car_id for update;
    else
        select branch_id into there from car where id = new.car_id for key share;
    end if;
    if new.brought_from is not null then
        return null;
    end if;
    if tg_op = 'INSERT' or (old.car_id, old.pickup_at, old.pickup_branch_id, old.stand_in) is distinct from
                           (new.car_id, new.pickup_at, new.pickup_branch_id, new.stand_in) then
        there := coalesce((select branch_id from car_move
                            where car_id = new.car_id and dropoff_at <= new.pickup_at and booking_id <> new.id
                            order by pickup_at desc limit 1), there);
        if there <> new.pickup_branch_id then
            raise exception 'booking_follows_the_car: % will be at %', new.car_id, there
                using errcode = 'restrict_violation', constraint = 'booking_follows_the_car';
        end if;
    end if;
    if moves and exists (
            select from booking as later
             where later.car_id = new.car_id and later.id <> new.id and later.brought_from is null
               and later.status in ('HELD', 'CONFIRMED', 'ACTIVE') and later.blocked && tstzrange(new.dropoff_at, null)
               and later.pickup_at >= new.dropoff_at and later.pickup_branch_id <> new.dropoff_branch_id
               and later.pickup_at <= coalesce((select min(pickup_at) from car_move
                                                 where car_id = new.car_id and pickup_at >= new.dropoff_at
                                                   and booking_id <> new.id), 'infinity')) then
        raise exception 'booking_leads_to_the_next: % is needed elsewhere', new.car_id
            using errcode = 'restrict_violation', constraint = 'booking_leads_to_the_next';
    end if;
    return null;
end $$;

create trigger booking_follows_the_car_placed after insert on booking for each row
    when (new.status in ('HELD', 'CONFIRMED', 'ACTIVE') and not new.stand_in and new.pickup_branch_id is not null)
    execute function booking_follows_the_car();

create trigger booking_follows_the_car_changed after update on booking for each row
    when (new.status in ('HELD', 'CONFIRMED', 'ACTIVE') and not new.stand_in and new.pickup_branch_id is not null
          and (old.car_id, old.pickup_at, old.pickup_branch_id, old.dropoff_branch_id, old.brought_from, old.stand_in)
              is distinct from
              (new.car_id, new.pickup_at, new.pickup_branch_id, new.dropoff_branch_id, new.brought_from, new.stand_in))
    execute function booking_follows_the_car();

-- Cars whose future may have become another, by whatever way: somebody looks which bookings are concerned. Rows are only
-- added and removed, so marking waits for nobody.
create table car_to_check (
    mark   bigint generated always as identity,
    car_id uuid not null,
    constraint car_to_check_pk primary key (mark)
);

create function car_is_to_check() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'car' then
        insert into car_to_check (car_id) values (new.id);
    elsif tg_op = 'INSERT' then
        insert into car_to_check (car_id) values (new.car_id);
    else
        insert into car_to_check (car_id) select distinct car_id from unnest(array [old.car_id, new.car_id]) as told (car_id);
    end if;
    return null;
end $$;

create trigger car_is_to_check_when_moved after update on car for each row
    when (old.branch_id <> new.branch_id)
    execute function car_is_to_check();

create trigger car_is_to_check_placed after insert on booking for each row
    when (not new.stand_in and (new.pickup_branch_id <> new.dropoff_branch_id or new.brought_from is not null))
    execute function car_is_to_check();

create trigger car_is_to_check_changed after update on booking for each row
    when ((old.pickup_branch_id <> old.dropoff_branch_id or old.brought_from is not null
           or new.pickup_branch_id <> new.dropoff_branch_id or new.brought_from is not null)
          and (new.status not in ('HELD', 'CONFIRMED', 'ACTIVE')
               or (old.car_id, old.pickup_at, old.pickup_branch_id, old.dropoff_branch_id, old.brought_from)
                  is distinct from
                  (new.car_id, new.pickup_at, new.pickup_branch_id, new.dropoff_branch_id, new.brought_from)))
    execute function car_is_to_check();

-- What was booked before may be in conflict already.
insert into car_to_check (car_id)
select car_id from car_move
 union
select car.id from booking join car on car.id = car_id
 where status in ('HELD', 'CONFIRMED') and pickup_branch_id <> branch_id and pickup_at > now();
