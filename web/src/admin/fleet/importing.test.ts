import { describe, expect, it } from 'vitest';
import { added, asCsv, NOTHING, pieces } from './importing';

describe('importing a file in pieces', () => {
  it('gives each piece the header and the number of its first line', () => {
    const file = 'brand,model\r\na,1\r\nb,2\r\nc,3\r\n';
    expect(pieces(file, 2)).toEqual([
      { text: 'brand,model\na,1\nb,2', firstLine: 2 },
      { text: 'brand,model\nc,3', firstLine: 4 },
    ]);
  });

  it('keeps counting over blank lines and drops those at the end', () => {
    const [first, second] = pieces('h\na\n\nb\n\n\n', 2);
    expect(first).toEqual({ text: 'h\na\n', firstLine: 2 });
    expect(second).toEqual({ text: 'h\nb', firstLine: 4 });
  });

  it('takes a file with a byte order mark, and one without lines', () => {
    expect(pieces('\uFEFFh')).toEqual([{ text: 'h', firstLine: 2 }]);
  });

  it('adds up what the pieces answer', () => {
    const piece = { ...NOTHING, read: 2, created: 1, rejected: 1, errors: [{ line: 3, reason: 'no' }] };
    expect(added(piece, piece)).toMatchObject({ read: 4, created: 2, rejected: 2 });
    expect(added(piece, piece).errors).toHaveLength(2);
  });

  it('writes reasons with quotes and commas as CSV', () => {
    expect(asCsv([{ line: 7, reason: 'a "b", c' }])).toBe('line,reason\r\n7,"a ""b"", c"');
  });
});
