create table branch (
    id         uuid             not null,
    version    bigint           not null,
    code       text             not null,
    name       text             not null,
    city       text             not null,
    region     text,
    country    text             not null,
    time_zone  text             not null,
    latitude   double precision not null,
    longitude  double precision not null,
    address    text,
    phone      text,
    deleted_at timestamptz, -- kept for the cars that were there
    constraint branch_pk primary key (id),
    constraint branch_country_code check (country ~ '^[A-Z]{2}$'),
    constraint branch_latitude_range check (latitude between -90 and 90),
    constraint branch_longitude_range check (longitude between -180 and 180)
);

create unique index branch_code_taken on branch (code) where deleted_at is null;
create index branch_by_place on branch (lower(city), lower(coalesce(region, '')), country) where deleted_at is null;

create table car (
    id            uuid             not null,
    version       bigint           not null,
    external_id   text,
    name          text             not null,
    brand         text             not null,
    model         text             not null,
    year          int              not null,
    fuel_type     text             not null,
    transmission  text             not null,
    seats         int              not null,
    doors         int              not null,
    car_class     text             not null,
    plate         text,
    features      text[]           not null,
    images        text[]           not null,
    latitude      double precision not null,
    longitude     double precision not null,
    address       text,
    branch_id     uuid             not null,
    price_per_day numeric(10, 4)   not null, -- in units of the currency, so that prices compare
    currency      text             not null,
    rating        numeric(3, 2),
    trips_taken   int              not null,
    active        boolean          not null,
    created_at    timestamptz      not null,
    updated_at    timestamptz      not null,
    constraint car_pk primary key (id),
    constraint car_branch_known foreign key (branch_id) references branch (id),
    constraint car_external_id_taken unique (external_id),
    constraint car_seats_range check (seats between 1 and 20),
    constraint car_doors_range check (doors between 0 and 6),
    constraint car_latitude_range check (latitude between -90 and 90),
    constraint car_longitude_range check (longitude between -180 and 180),
    constraint car_price_range check (price_per_day > 0 and price_per_day <= 100000),
    constraint car_rating_range check (rating between 0 and 5),
    constraint car_trips_range check (trips_taken >= 0)
);

create unique index car_plate_taken on car (plate) where active;
create index car_by_branch on car (branch_id);
create index car_by_brand on car (lower(brand), lower(model)) where active;
create index car_by_price on car (price_per_day, id) where active;

-- Which lines of a file have been seen: tells identical cars apart when a file comes in several pieces.
create table import_line (
    run_id   uuid        not null,
    identity text        not null,
    line     bigint      not null,
    seen_at  timestamptz not null default now(),
    constraint import_line_pk primary key (run_id, identity, line)
);

create index import_line_by_time on import_line (seen_at);
