/** Of a branch, what somebody needs who goes there. */
export interface Branch {
  name?: string;
  address?: string;
  city?: string;
  timeZone?: string;
}

/** Where one end of a rental is, on whose clocks. */
export interface Place {
  name?: string;
  address?: string;
  zone?: string;
}

export interface Ends {
  pickup: Place;
  dropoff: Place;
}

/** What is known of where a rental begins and ends. */
export interface Places {
  pickupBranchId?: string | null;
  dropoffBranchId?: string | null;
  timeZone?: string | null;
}

/** The city as well, unless people have written it into the street's line already. */
export const addressOf = ({ address, city }: Pick<Branch, 'address' | 'city'>): string | undefined =>
  address && city && !address.toLowerCase().includes(city.toLowerCase())
    ? `${address}, ${city}`
    : address || city;

const placeOf = (branch: Branch | undefined, zone: string | undefined): Place => ({
  name: branch?.name,
  address: branch && addressOf(branch),
  zone: branch?.timeZone ?? zone,
});

/**
 * The rental's own places, wherever its car is; each has its own clocks. `car` is where a car is that is not booked yet,
 * or was booked before bookings had places of their own.
 */
export function endsOf(
  places: Places,
  known: { pickup?: Branch; dropoff?: Branch },
  car?: { branchName?: string; address?: string | null; timeZone?: string },
): Ends {
  const zone = places.timeZone ?? car?.timeZone;
  const pickup: Place = places.pickupBranchId
    ? placeOf(known.pickup, zone)
    : { name: car?.branchName, address: car?.address ?? undefined, zone };
  const isOneWay = Boolean(places.dropoffBranchId) && places.dropoffBranchId !== places.pickupBranchId;
  return { pickup, dropoff: isOneWay ? placeOf(known.dropoff, pickup.zone) : pickup };
}
