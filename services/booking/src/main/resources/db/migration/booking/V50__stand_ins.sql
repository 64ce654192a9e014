-- More of a class may be booked than there are cars, where the operator says so. Who gets no car gets a stand-in: a row of its
-- own that no car of the fleet has, under the same constraint, so that no more can be given at a time than there are.
alter table car
    add column stand_in boolean not null default false,
    add constraint car_stand_in_is_not_rented check (not (stand_in and active)),
    add constraint car_kind unique (id, stand_in);

drop index car_by_branch;
create index car_by_branch on car (branch_id, car_class) where active or stand_in;

alter table booking add column stand_in boolean not null default false;

-- A booking says the same of its car as the car does: so the workshop cannot have a stand-in, and nobody can drive one.
alter table booking
    drop constraint booking_car_known,
    add constraint booking_car_known foreign key (car_id, stand_in) references car (id, stand_in),
    add constraint booking_out_with_a_car check (not (stand_in and status in ('ACTIVE', 'COMPLETED', 'BLOCKED')));

create index booking_awaits_car on booking (pickup_branch_id, car_class, pickup_at)
    where stand_in and status in ('HELD', 'CONFIRMED');
