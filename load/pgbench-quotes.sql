-- The same row that one POST /quotes writes.
insert into quote (id, owner_id, document, created_at, expires_at)
values (gen_random_uuid(), cast(:customer as uuid), cast(:quote as jsonb), now(), now() + interval '30 minutes');
