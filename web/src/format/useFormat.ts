import { useTranslation } from 'react-i18next';

const MILES_PER_KM = 0.621371;

export function formats(locale: string, own = locale) {
  const dates = new Map<string, Intl.DateTimeFormat>();
  const date = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options);
    if (!dates.has(key)) dates.set(key, new Intl.DateTimeFormat(own, options));
    return dates.get(key)!;
  };
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    if (!numbers.has(key)) numbers.set(key, new Intl.NumberFormat(own, options));
    return numbers.get(key)!;
  };
  const usesMiles = /-(US|GB)$/.test(own);
  return {
    locale,
    money(amount: number, currency: string, round = false) {
      const digits = round && Number.isInteger(amount) ? 0 : undefined;
      return number({ style: 'currency', currency, minimumFractionDigits: digits }).format(amount);
    },
    number: (value: number, options: Intl.NumberFormatOptions = {}) => number(options).format(value),
    /** A day without a time, as "2027-03-01". */
    day: (
      day: string,
      options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', weekday: 'short' },
    ) => date({ ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    dateTime: (moment: string | Date, zone: string | undefined) =>
      date({
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: zone,
      }).format(new Date(moment)),
    date: (moment: string | Date, zone?: string) =>
      date({ day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }).format(new Date(moment)),
    clock: (moment: string | Date, zone?: string) =>
      date({ hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(moment)),
    /** A time of day, as "10:00". */
    time: (time: string) =>
      date({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
        new Date(`2000-01-01T${time}:00Z`),
      ),
    distance(km: number) {
      const value = usesMiles ? km * MILES_PER_KM : km;
      const unit = usesMiles ? 'mile' : 'kilometer';
      const digits = value < 10 ? 1 : 0;
      return number({ style: 'unit', unit, maximumFractionDigits: digits }).format(value);
    },
    /** As short as clocks are told apart: "PST", "GMT+1". */
    zoneShort: (zone: string, moment: string | Date = new Date()) =>
      date({ timeZone: zone, timeZoneName: 'short' })
        .formatToParts(new Date(moment))
        .find((part) => part.type === 'timeZoneName')?.value ?? zone,
    zoneName: (zone: string, moment: string | Date = new Date()) =>
      date({ timeZone: zone, timeZoneName: 'long' })
        .formatToParts(new Date(moment))
        .find((part) => part.type === 'timeZoneName')?.value ?? zone,
  };
}

export type Formats = ReturnType<typeof formats>;

/** The app's language, in the form of it that the browser's owner uses: "en-GB" writes dates in its own way. */
export function regional(language: string, wishes: readonly string[] = navigator.languages): string {
  return wishes.find((wish) => wish.split('-')[0] === language) ?? language;
}

const made = new Map<string, Formats>();

/** One for the whole page: making a formatter takes longer than all that it will ever format. */
export function useFormat(): Formats {
  const { language } = useTranslation().i18n;
  if (!made.has(language)) made.set(language, formats(language, regional(language)));
  return made.get(language)!;
}
