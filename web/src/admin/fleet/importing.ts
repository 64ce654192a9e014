/** A piece of a file as the server takes it: lines with the header before them, and the number of the first. */
export interface Piece {
  text: string;
  firstLine: number;
}

export interface Tally {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  errors: { line: number; reason: string }[];
}

export const NOTHING: Tally = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [] };

const LINES = 500;

/** Cuts a file into pieces that fit through the edge, in the order of the file, each with the header line. */
export function pieces(file: string, lines = LINES): Piece[] {
  const [header = '', ...rows] = file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  while (rows.length > 0 && rows.at(-1)!.trim() === '') rows.pop();
  const found: Piece[] = [];
  for (let at = 0; at < Math.max(rows.length, 1); at += lines) {
    found.push({ text: [header, ...rows.slice(at, at + lines)].join('\n'), firstLine: at + 2 });
  }
  return found;
}

export const added = (a: Tally, b: Tally): Tally => ({
  read: a.read + b.read,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  rejected: a.rejected + b.rejected,
  errors: [...a.errors, ...b.errors],
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The rejected lines as a file, for whoever has to mend them. */
export const asCsv = (errors: Tally['errors']): string =>
  ['line,reason', ...errors.map(({ line, reason }) => `${line},${quoted(reason)}`)].join('\r\n');
