-- Why money went back is for staff from now on; what the customer reads is written for the customer. What stood in the
-- reason before was mailed already and stays with staff.
alter table refund add column message text;
