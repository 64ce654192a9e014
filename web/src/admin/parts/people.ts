import { get, type Page, type Person } from '../api';

const MOST = 100;

/** Asks for many people in one call: what is asked for in the same moment goes together. */
export function together<T extends { id: string }>(ask: (ids: string[]) => Promise<T[]>) {
  let waiting = new Map<string, ((found: T | undefined) => void)[]>();
  let failing: ((error: unknown) => void)[] = [];
  const go = async () => {
    const [asked, failed] = [waiting, failing];
    waiting = new Map();
    failing = [];
    try {
      const ids = [...asked.keys()];
      for (let from = 0; from < ids.length; from += MOST) {
        const found = new Map((await ask(ids.slice(from, from + MOST))).map((one) => [one.id, one]));
        ids.slice(from, from + MOST).forEach((id) => asked.get(id)!.forEach((tell) => tell(found.get(id))));
      }
    } catch (error) {
      failed.forEach((tell) => tell(error));
    }
  };
  return (id: string) =>
    new Promise<T | undefined>((resolve, reject) => {
      if (waiting.size === 0) setTimeout(() => void go(), 0);
      waiting.set(id, [...(waiting.get(id) ?? []), resolve]);
      failing.push(reject);
    });
}

/** Null for somebody whom nobody knows any more. */
export const personOf = (() => {
  const load = together(async (ids) => {
    const { items } = await get<Page<Person>>('/users', { ids: ids.join(','), limit: MOST });
    return items;
  });
  return async (id: string): Promise<Person | null> => (await load(id)) ?? null;
})();
