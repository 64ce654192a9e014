import { usePerson } from '../useAdmin';

/** A customer by name; the list is there before the names are. */
export function PersonName({ id }: { id: string }) {
  const { data } = usePerson(id);
  return <>{data?.name ?? '…'}</>;
}
