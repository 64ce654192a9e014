import { endsOf, type Ends, type Places } from './ends';
import { useBranch } from './useBranch';

/** Where a rental begins and ends, with name, address and clocks of each place. */
export function useEnds(
  places: Places,
  car?: { branchName?: string; address?: string | null; timeZone?: string },
): Ends {
  const pickup = useBranch(places.pickupBranchId ?? undefined);
  const dropoff = useBranch(places.dropoffBranchId ?? undefined);
  return endsOf(places, { pickup, dropoff }, car);
}
