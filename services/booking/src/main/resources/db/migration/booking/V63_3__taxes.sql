-- What of the price is tax, on top or included: the books keep it apart. The quote of a booking says it in units of the currency.
alter table booking
    add column tax_minor bigint not null default 0,
    add constraint booking_tax_within_price check (tax_minor >= 0);

update booking
   set tax_minor = greatest(0, round((quote.document ->> 'taxes')::numeric * booking.total_minor
                                     / (quote.document ->> 'total')::numeric))
  from quote
 where quote.id = booking.quote_id and (quote.document ->> 'total')::numeric > 0 and (quote.document ->> 'taxes')::numeric > 0;
