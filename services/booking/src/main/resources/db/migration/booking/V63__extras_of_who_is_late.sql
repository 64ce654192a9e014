-- When the renter of this booking was told that this extra is still out with somebody who is late.
alter table extra_use add column warned_at timestamptz;
