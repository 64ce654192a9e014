export type Way = 'percent' | 'amount' | 'set';

export interface PriceRule {
  way: Way;
  value: number;
  /** To which step prices are rounded: 0.01, 1, 5. */
  step: number;
}

/** The new price: never below one step, rounded half up, without the traces of binary fractions. */
export function newPrice(price: number, { way, value, step }: PriceRule): number {
  const raw = way === 'percent' ? price * (1 + value / 100) : way === 'amount' ? price + value : value;
  const steps = Math.max(1, Math.floor(raw / step + 0.5 + 1e-9));
  return Number((steps * step).toFixed(3));
}
