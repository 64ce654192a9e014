-- Double entry: debits are positive, credits negative, and each transaction sums to zero in each currency.
create table account (
    code        text not null,
    kind        text not null,
    description text not null,
    constraint account_pk primary key (code),
    constraint account_kind_known check (kind in ('ASSET', 'LIABILITY', 'INCOME', 'CONTRA_INCOME'))
);

insert into account (code, kind, description) values
    ('CUSTOMER_RECEIVABLE', 'ASSET', 'what customers have to pay'),
    ('PROVIDER_CLEARING', 'ASSET', 'what the payment provider holds for us'),
    ('CUSTOMER_CREDIT', 'LIABILITY', 'what we have promised to give back and have not yet'),
    ('RENTAL_REVENUE', 'INCOME', 'the price of bookings'),
    ('REFUNDS', 'CONTRA_INCOME', 'prices given back');

create table ledger_transaction (
    id          uuid        not null,
    payment_id  uuid        not null,
    kind        text        not null,
    cause_id    uuid        not null, -- the payment, attempt or refund that it tells of
    occurred_at timestamptz not null,
    constraint ledger_transaction_pk primary key (id),
    constraint ledger_transaction_of_payment foreign key (payment_id) references payment (id),
    constraint ledger_transaction_once unique (kind, cause_id)
);

create index ledger_transaction_by_payment on ledger_transaction (payment_id);
create index ledger_transaction_by_time on ledger_transaction (occurred_at);

create table ledger_entry (
    transaction_id uuid    not null,
    line           int     not null,
    account        text    not null,
    amount_minor   bigint  not null,
    currency       char(3) not null,
    constraint ledger_entry_pk primary key (transaction_id, line),
    constraint ledger_entry_of_transaction foreign key (transaction_id) references ledger_transaction (id),
    constraint ledger_entry_of_account foreign key (account) references account (code),
    constraint ledger_entry_not_zero check (amount_minor <> 0)
);

create index ledger_entry_by_account on ledger_entry (account, currency) include (amount_minor);

create function ledger_must_balance() returns trigger language plpgsql as $$
declare
    wanted uuid;
begin
    if tg_table_name = 'ledger_entry' then
        wanted := new.transaction_id;
    else
        wanted := new.id;
    end if;
    if not exists (select from ledger_entry where transaction_id = wanted)
       or exists (select from ledger_entry where transaction_id = wanted group by currency having sum(amount_minor) <> 0)
    then
        raise exception 'ledger transaction % does not sum to zero', wanted
            using errcode = 'check_violation', constraint = 'ledger_balances';
    end if;
    return null;
end $$;

-- At commit, when all lines are there.
create constraint trigger ledger_entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_must_balance();
create constraint trigger ledger_transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function ledger_must_balance();

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: correct by a new transaction'
        using errcode = 'integrity_constraint_violation', constraint = 'ledger_append_only';
end $$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_is_append_only();
create trigger ledger_transaction_append_only before update or delete or truncate on ledger_transaction
    for each statement execute function ledger_is_append_only();

create view ledger_balance as
    select account.code as account, account.kind, entry.currency, sum(entry.amount_minor) as balance_minor
      from account join ledger_entry entry on entry.account = account.code
     group by account.code, account.kind, entry.currency;
