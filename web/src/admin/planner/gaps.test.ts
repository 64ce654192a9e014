import { describe, expect, it } from 'vitest';
import { gaps } from './gaps';

const span = (from: number, to: number) => ({ from, to });

describe('free stretches of a car', () => {
  it.each([
    ['nothing is busy', [], 1, [span(0, 10)]],
    ['one in the middle', [span(4, 6)], 1, [span(0, 4), span(6, 10)]],
    ['too short ones are left out', [span(1, 6)], 2, [span(6, 10)]],
    ['in any order, one within another', [span(5, 6), span(2, 8), span(1, 3)], 1, [span(0, 1), span(8, 10)]],
    ['busy from before until after', [span(-5, 50)], 1, []],
    ['back to back leaves no gap', [span(0, 5), span(5, 10)], 0.1, []],
    ['what is busy later does not matter', [span(20, 30)], 1, [span(0, 10)]],
  ])('%s', (_, busy, least, expected) => {
    expect(gaps(busy, span(0, 10), least)).toEqual(expected);
  });
});
