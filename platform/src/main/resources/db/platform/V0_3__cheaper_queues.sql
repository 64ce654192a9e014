-- The claim reads the oldest facts by position; an index by key would only be written, and read by mistake: a bitmap scan of
-- it visits all rows that were deleted since the last vacuum.
drop index outbox_waiting_by_key;

-- Emptied and filled again all day: its pages are kept, and nobody waits for the lock under which they would be given back.
alter table outbox set (vacuum_truncate = false);

-- Rows come in the order of their time and are only deleted by it.
drop index inbox_by_time;
create index inbox_by_time on inbox using brin (taken_at);
