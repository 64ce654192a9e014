-- Together with message_by_person all messages of a person can be found.
create index message_not_shown_by_person on message (user_id) where not shown;
