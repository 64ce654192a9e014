-- What a car's papers and its dashboard say. The odometer may have come by another migration already.
alter table car
    add column vin text,
    add column color text,
    add column if not exists odometer_km int,
    add column owner_id text,
    -- how plates compare that somebody typed with other signs between: AB-1, AB 1, AB1
    add column plate_letters text generated always as (translate(plate, ' .-', '')) stored,
    add constraint car_vin_form check (vin ~ '^[A-HJ-NPR-Z0-9]{17}$'),
    add constraint car_odometer_range_known check (odometer_km >= 0);

create unique index car_vin_taken on car (vin) where active;
create index car_by_plate_letters on car (plate_letters) where active;
create index car_by_owner on car (owner_id) where owner_id is not null;
