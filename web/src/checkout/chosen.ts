/** What somebody adds to a car; kept for the tab, so that signing in, going back or a reload loses nothing. */
export interface Chosen {
  extras: { code: string; quantity: number }[];
  coverages: string[];
  driverAge?: number;
  /** Beside the one who rents. */
  extraDrivers?: number;
  /** Where it is left, when that is not where it was taken. */
  dropoffBranchId?: string;
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

/** As a part of a wish: nothing chosen is nothing said. */
export const wished = ({
  extras,
  coverages,
  driverAge,
  extraDrivers,
  dropoffBranchId,
  promoCode,
}: Chosen) => ({
  ...(extras.length ? { extras } : {}),
  ...(coverages.length ? { coverages } : {}),
  ...(driverAge ? { driverAge } : {}),
  ...(extraDrivers ? { extraDrivers } : {}),
  ...(dropoffBranchId ? { dropoffBranchId } : {}),
  ...(promoCode ? { promoCode } : {}),
});

/** Fields whose refusals are shown beside them. */
export const BY_FIELD = ['driverAge', 'extraDrivers', 'dropoffBranchId', 'promoCode'];

export const keepChosen = (carId: string, chosen: Chosen) =>
  sessionStorage.setItem(name(carId), JSON.stringify(chosen));
