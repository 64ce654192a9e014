-- In what the cars of a branch count distances; null for what is usual in its country.
alter table branch
    add column distance_unit text,
    add constraint branch_distance_unit_known check (distance_unit in ('KM', 'MI'));
