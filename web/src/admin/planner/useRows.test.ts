import { describe, expect, it } from 'vitest';
import { pagesOf } from './useRows';

describe('pages of the rows in sight', () => {
  it.each([
    [0, 20, []],
    [40, 60, [2]],
    [95, 130, [2, 3]],
    [0, -1, []],
    [4_900, 4_999, [99, 100]],
  ])('rows %d to %d need the pages %j beside the first', (first, last, pages) => {
    expect(pagesOf(first, last)).toEqual(pages);
  });
});
