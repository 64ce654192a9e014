import { usePerson } from '../useAdmin';

/** Somebody by name; the list is there before the names are, which are asked for together. */
export function PersonName({ id }: { id: string }) {
  const { data } = usePerson(id);
  return <>{data === undefined ? '…' : (data?.name ?? '–')}</>;
}
