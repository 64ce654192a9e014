-- The sums were looked up for each line and each transaction at commit, by a plan that a connection had made when the
-- ledger was empty and kept: most of the database's time under load. The lines of a transaction come in one statement,
-- so that statement is what must sum to zero; with nothing ever changed, all of a transaction's lines do then.
create function ledger_lines_must_balance() returns trigger language plpgsql as $$
declare
    wrong uuid;
begin
    select transaction_id into wrong
      from line group by transaction_id, currency having sum(amount_minor) <> 0 limit 1;
    if found then
        raise exception 'ledger transaction % does not sum to zero', wrong
            using errcode = 'check_violation', constraint = 'ledger_balances';
    end if;
    return null;
end $$;

drop trigger ledger_entry_balances on ledger_entry;
create trigger ledger_entry_balances after insert on ledger_entry
    referencing new table as line
    for each statement execute function ledger_lines_must_balance();

-- What is left for the commit: that there are lines at all, found by their key whatever the statistics say.
create or replace function ledger_must_balance() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if not exists (select from ledger_entry where transaction_id = new.id) then
        raise exception 'ledger transaction % has no lines and does not sum to zero', new.id
            using errcode = 'check_violation', constraint = 'ledger_balances';
    end if;
    return null;
end $$;
