-- Tax is no revenue. What was posted before stays as it is: its tax is in revenue, and 0 here.
insert into account (code, kind, description) values
    ('TAX_PAYABLE', 'LIABILITY', 'tax in what customers owe or have paid, which goes to the authorities');
update account set description = 'the price of bookings and what is charged on top, without tax' where code = 'RENTAL_REVENUE';
update account set description = 'prices given back, without tax' where code = 'REFUNDS';

alter table payment
    add column tax_minor bigint not null default 0,
    add constraint payment_tax_within_amount check (tax_minor between 0 and amount_minor);

alter table refund
    add column tax_minor bigint not null default 0,
    add constraint refund_tax_within_amount check (tax_minor between 0 and amount_minor);

alter table credit
    add column tax_minor bigint not null default 0,
    add column given_tax_minor bigint not null default 0,
    add constraint credit_tax_within_amount check (tax_minor between 0 and amount_minor),
    add constraint credit_given_tax_within_given check (given_tax_minor between 0 and given_minor);
