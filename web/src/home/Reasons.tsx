import { BadgeCheck, CalendarClock, ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const REASONS = [
  ['price', ReceiptText],
  ['hold', CalendarClock],
  ['cancel', BadgeCheck],
] as const;

/** Why to book here. */
export function Reasons() {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby="why" className="reasons">
      <h2 id="why" className="heading">
        {t('why')}
      </h2>
      {REASONS.map(([key, Icon]) => (
        <div key={key}>
          <Icon size={26} aria-hidden />
          <div>
            <h3 className="small-heading">{t(`reasons.${key}.title`)}</h3>
            <p>{t(`reasons.${key}.text`)}</p>
          </div>
        </div>
      ))}
    </section>
  );
}
