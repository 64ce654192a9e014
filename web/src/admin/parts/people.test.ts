import { describe, expect, it } from 'vitest';
import { together } from './people';

describe('people by their ids', () => {
  it('are asked for in one call', async () => {
    const calls: string[][] = [];
    const load = together((ids) => {
      calls.push(ids);
      return Promise.resolve(ids.filter((id) => id !== 'gone').map((id) => ({ id, name: id.toUpperCase() })));
    });
    const found = await Promise.all(['a', 'b', 'a', 'gone'].map(load));
    expect(found.map((one) => one?.name)).toEqual(['A', 'B', 'A', undefined]);
    expect(calls).toEqual([['a', 'b', 'gone']]);
  });

  it('fail together, and are asked for again', async () => {
    let isAway = true;
    const load = together((ids) =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(ids.map((id) => ({ id }))),
    );
    await expect(Promise.all([load('a'), load('b')])).rejects.toThrow('away');
    isAway = false;
    expect(await load('a')).toEqual({ id: 'a' });
  });
});
