import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import './prices.css';

interface Line {
  kind: string;
  label: string;
  quantity?: number;
  unit?: string;
  unitPrice?: number;
  amount: number;
  included?: boolean;
}

interface Props {
  lines: Line[];
  total: number;
  currency: string;
}

/** A price as it comes together: one line each, discounts with their sign, the sum at the end. */
export function PriceLines({ lines, total, currency }: Props) {
  const { t } = useTranslation('car');
  const format = useFormat();
  return (
    <dl className="price-lines" data-testid="price">
      {lines
        .filter((line) => !line.included)
        .map((line, index) => (
          <div key={index} data-less={line.amount < 0 || undefined}>
            <dt>
              {line.label}
              {line.unitPrice !== undefined && line.quantity !== undefined && line.quantity > 1 && (
                <small>
                  {' '}
                  {format.number(line.quantity)} × {format.money(line.unitPrice, currency)}
                </small>
              )}
            </dt>
            <dd>{format.money(line.amount, currency)}</dd>
          </div>
        ))}
      <div className="price-total">
        <dt>{t('total')}</dt>
        <dd data-testid="total">{format.money(total, currency)}</dd>
      </div>
      {lines
        .filter((line) => line.included)
        .map((line, index) => (
          <div key={index} className="price-included">
            <dt>{t('includes', { what: line.label })}</dt>
            <dd>{format.money(line.amount, currency)}</dd>
          </div>
        ))}
    </dl>
  );
}
