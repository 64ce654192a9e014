import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import type { CarPrice } from './totals';

/** Two lines in every state, so that nothing moves when the total comes: what is to pay, and what that is made of. */
export function CarPriceTag({ price }: { price: CarPrice }) {
  const { t } = useTranslation(['results', 'shell']);
  const format = useFormat();
  const money = (amount: number) => format.money(amount, price.currency, true);
  const perDay = money(price.perDay);
  const lines = (large: string, small: string) => (
    <div className="car-price" data-kind={price.kind}>
      <strong>{large}</strong>
      <span className="quiet">{small}</span>
    </div>
  );
  switch (price.kind) {
    case 'total': {
      const days = t('shell:days', { count: price.days });
      return lines(money(price.total), t('total', { days, price: perDay }));
    }
    case 'waiting':
      return lines('', t('perDay', { price: perDay }));
    case 'unknown':
      return lines(perDay, t('totalLater'));
    default:
      return lines(perDay, t('aDay'));
  }
}
