/** What somebody adds to a car; kept for the tab, so that signing in, going back or a reload loses nothing. */
export interface Chosen {
  extras: { code: string; quantity: number }[];
  coverages: string[];
  driverAge?: number;
  promoCode?: string;
}

const NOTHING: Chosen = { extras: [], coverages: [] };
const name = (carId: string) => `motorpool.chosen.${carId}`;

export function chosenFor(carId: string): Chosen {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(name(carId)) ?? '{}') as Partial<Chosen>) };
  } catch {
    return NOTHING;
  }
}

export const keepChosen = (carId: string, chosen: Chosen) =>
  sessionStorage.setItem(name(carId), JSON.stringify(chosen));
