import { z } from 'zod';

/** Luhn's sum (ISO/IEC 7812-1): catches a mistyped digit before anybody is asked. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{12,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Groups of four while typing. */
export const grouped = (text: string): string =>
  text
    .replace(/\D/g, '')
    .slice(0, 19)
    .replace(/(\d{4})(?=\d)/g, '$1 ');

/** "12 / 30" while typing. */
export function asExpiry(text: string): string {
  const digits = text.replace(/\D/g, '').slice(0, 4);
  return digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2)}` : digits;
}

export function readExpiry(text: string, now = new Date()): { expMonth: number; expYear: number } | null {
  const found = /^(\d{2})\D*(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const expMonth = Number(found[1]);
  const expYear = 2000 + Number(found[2]);
  const isOver =
    expYear < now.getFullYear() || (expYear === now.getFullYear() && expMonth < now.getMonth() + 1);
  return expMonth < 1 || expMonth > 12 || isOver ? null : { expMonth, expYear };
}

/** The messages are keys of texts. */
export const cardSchema = z.object({
  number: z.string().refine(isCardNumber, 'card.wrong.number'),
  expiry: z.string().refine((text) => readExpiry(text) !== null, 'card.wrong.expiry'),
  cvc: z.string().regex(/^\d{3,4}$/, 'card.wrong.cvc'),
});

export type CardFields = z.infer<typeof cardSchema>;
