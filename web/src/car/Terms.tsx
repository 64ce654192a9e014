import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fromKm, pricePer, unitAt } from '../format/distance';
import { useFormat } from '../format/useFormat';
import { useBranch } from '../place/useBranch';
import './prices.css';
import type { Quote } from './quote';

/** What is included and what one gets back, in sentences made of the quote's own terms. */
export function Terms({ quote }: { quote: Quote }) {
  const { t } = useTranslation('car');
  const format = useFormat();
  const { mileage, cancellation, lateReturn, currency } = quote;
  const unit = unitAt(useBranch(quote.pickupBranchId));
  const asOf = Date.parse(quote.createdAt);
  const when = (moment: string) => format.dateTime(moment, quote.timeZone);
  const sentences: (string | false | undefined)[] = [
    mileage &&
      (mileage.unlimited
        ? t('terms.unlimited')
        : t(`terms.mileage.${unit}`, {
            distance: format.number(fromKm(mileage.includedKm ?? 0, unit)),
            price: format.money(pricePer(unit, mileage.pricePerExtraKm ?? 0), currency),
          })),
    cancellation &&
      Date.parse(cancellation.fullRefundUntil) > asOf &&
      t('terms.full', { when: when(cancellation.fullRefundUntil) }),
    cancellation &&
      cancellation.partialRefundPercent > 0 &&
      Date.parse(cancellation.partialRefundUntil) > asOf &&
      t('terms.part', {
        when: when(cancellation.partialRefundUntil),
        percent: cancellation.partialRefundPercent,
      }),
    cancellation && Date.parse(cancellation.partialRefundUntil) <= asOf && t('terms.none'),
    lateReturn && lateReturn.graceMinutes > 0 && t('terms.grace', { minutes: lateReturn.graceMinutes }),
    quote.deposit > 0 && t('terms.deposit', { amount: format.money(quote.deposit, currency) }),
    quote.excess !== undefined &&
      quote.excess !== null &&
      t('terms.excess', { amount: format.money(quote.excess, currency) }),
  ];
  return (
    <ul className="terms">
      {sentences.filter(Boolean).map((sentence) => (
        <li key={sentence as string}>
          <span aria-hidden>
            <Check size={18} />
          </span>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
