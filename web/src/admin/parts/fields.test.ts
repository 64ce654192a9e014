import i18n from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import admin from '../../i18n/locales/en/admin.json';
import { fieldError, inWords, listError, nameOf } from './fields';

const refused = (...errors: { field: string; message: string }[]) =>
  new Problem({ status: 400, code: 'validation', errors });

describe('what is wrong with a field', () => {
  beforeAll(() => i18n.init({ lng: 'en', resources: { en: { admin } }, ns: ['admin'] }));

  it.each([
    ['must not be null', 'Please fill this in.'],
    [
      'must be an amount of usd, a currency of ISO 4217',
      'Enter an amount in USD, with no more decimals than the currency has.',
    ],
    ['must match "https?://\\S+"', 'Enter addresses that begin with https://, without spaces.'],
    ['must be greater than or equal to 0', 'At least 0.'],
    ['must be after from', 'Must be after from.'],
  ])('is said in words: %s', (message, words) => {
    expect(inWords(message)).toBe(words);
  });

  it('stands at its own field, however deep it is', () => {
    const error = refused(
      { field: 'weekdays[0].days', message: 'must not be empty' },
      { field: 'photos[2]', message: 'must not be blank' },
    );
    expect(fieldError(error, 'weekdays[0].days')).toBe('Please fill this in.');
    expect(fieldError(error, 'weekdays')).toBeUndefined();
    expect(listError(error, 'photos')).toBe('Please fill this in.');
  });

  it('has a name that a reader knows', () => {
    expect(nameOf('seasons[1].percent')).toBe(admin.rule.percent);
    expect(nameOf('some.strangeThing')).toBe('strange thing');
  });
});
