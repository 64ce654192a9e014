/** The server counts kilometres; people at a branch read and write what their cars count. */
export type DistanceUnit = 'km' | 'mi';

const KM_PER_MILE = 1.609344;

/** Countries whose cars and signposts count miles; the server knows the same. */
const MILES = new Set(
  'US GB AG AI AS BS BZ DM FK GD GG GU IM JE KN KY LC LR MP MS PR SH TC VC VG VI WS'.split(' '),
);

interface Place {
  country?: string;
  distanceUnit?: string | null;
}

/** The unit of a branch; kilometres as long as nobody knows the branch. */
export function unitAt(branch: Place | undefined): DistanceUnit {
  const own = branch?.distanceUnit;
  if (own === 'mi' || own === 'km') return own;
  return branch?.country && MILES.has(branch.country) ? 'mi' : 'km';
}

export const fromKm = (km: number, unit: DistanceUnit): number =>
  Math.round(unit === 'mi' ? km / KM_PER_MILE : km);

/** To whole kilometres, fine enough that the same miles come back. */
export const toKm = (distance: number, unit: DistanceUnit): number =>
  Math.round(unit === 'mi' ? distance * KM_PER_MILE : distance);

/** What each mile costs where each kilometre costs that. */
export const pricePer = (unit: DistanceUnit, pricePerKm: number): number =>
  unit === 'mi' ? Math.round(pricePerKm * KM_PER_MILE * 100) / 100 : pricePerKm;
