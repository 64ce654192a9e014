-- Where people go, for calendars: null until fleet has told of the branch since then, empty where it has no address.
alter table branch add column address text;
