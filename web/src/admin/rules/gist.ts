import type { Formats } from '../../format/useFormat';
import type { Document } from './kinds';
import type { RuleView } from './rule';

interface Words {
  t: (key: string, values?: Record<string, unknown>) => string;
  format: Pick<Formats, 'money' | 'number' | 'day'>;
}

const MOST = 4;

/** What a rule says, by its amounts and percents: "Taxes: VAT 19 % included, City 2 %". */
export function gist(rule: RuleView, { t, format }: Words): string[] {
  const currency = typeof rule.currency === 'string' ? rule.currency.toUpperCase() : undefined;
  const number = (value: unknown) => format.number(Number(value), { maximumFractionDigits: 2 });
  const money = (value: unknown, of = currency) =>
    of ? format.money(Number(value), of) : format.number(Number(value), { minimumFractionDigits: 2 });
  const percent = (value: unknown) => `${number(value)}\u00a0%`;
  const signed = (value: unknown, sign = 1) =>
    `${format.number(sign * Number(value), { signDisplay: 'exceptZero', maximumFractionDigits: 2 })}\u00a0%`;
  const charge = (value: unknown, of?: string) => {
    const { amount, per } = value as { amount: number; per: string };
    return `${money(amount, of)} ${t(`ruleChoice.per.${per}`)}`;
  };
  const days = (value: unknown) => (value as string[]).map((day) => t(`ruleChoice.${day}`)).join(', ');
  const carClass = (value: unknown) => t(`shell:class.${String(value)}`);
  const day = (value: unknown) =>
    format.day(String(value), { day: 'numeric', month: 'short', year: 'numeric' });
  const listed = (key: string, entry: (each: Document) => string) => {
    const entries = (rule[key] ?? []) as Document[];
    if (entries.length === 0) return undefined;
    const more = entries.length > MOST ? ` +${entries.length - MOST}` : '';
    return `${t(`rule.${key}`)}: ${entries.slice(0, MOST).map(entry).join(', ')}${more}`;
  };
  const tier = ({ unit, price, timesDaily }: Document) =>
    `${t(`ruleChoice.${String(unit)}`)} ${isThere(price) ? money(price) : `× ${number(timesDaily)}`}`;
  const parts = [
    rule.carClass && carClass(rule.carClass),
    (rule.validFrom || rule.validTo) &&
      `${rule.validFrom ? day(rule.validFrom) : '…'} – ${rule.validTo ? day(rule.validTo) : '…'}`,
    rule.charge && charge(rule.charge),
    isThere(rule.percent) && percent(rule.percent),
    isThere(rule.amount) && money(rule.amount),
    isThere(rule.minimumAge) && `${t('rule.minimumAge')}: ${number(rule.minimumAge)}`,
    listed('tiers', tier),
    listed('seasons', (each) => `${String(each.name)} ${signed(each.percent)}`),
    listed('weekdays', (each) => `${String(each.name)} ${signed(each.percent)}`),
    listed(
      'discounts',
      (each) => `${t('rules.fromDays', { count: Number(each.fromDays) })} ${signed(each.percent, -1)}`,
    ),
    listed('taxes', (each) =>
      [each.name, percent(each.percent), each.included && t('rules.included')].filter(Boolean).join(' '),
    ),
    listed('opening', (each) => `${days(each.days)} ${String(each.from)}–${String(each.to)}`),
    listed('holidays', (each) => String(each.name)),
    listed('blackouts', (each) => `${String(each.name)} ${day(each.from)} – ${day(each.to)}`),
    listed('overbooking', (each) => `${carClass(each.carClass)} +${number(each.cars)}`),
    listed('classAges', (each) => `${carClass(each.carClass)} ${number(each.minimumAge)}`),
    listed('fees', (each) => {
      const of = String(each.currency).toUpperCase();
      return [
        each.youngDriver && `${t('rule.youngDriver')} ${charge(each.youngDriver, of)}`,
        each.extraDriver && `${t('rule.extraDriver')} ${charge(each.extraDriver, of)}`,
      ]
        .filter(Boolean)
        .join(', ');
    }),
  ];
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}

const isThere = (value: unknown) => value !== undefined && value !== null && value !== '';
