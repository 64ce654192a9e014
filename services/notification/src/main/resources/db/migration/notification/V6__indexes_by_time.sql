-- Rows come in the order of their time; these indexes serve the housekeeping and little else.
drop index message_by_time;
create index message_by_time on message using brin (created_at);
drop index live_event_by_time;
create index live_event_by_time on live_event using brin (written_at);
