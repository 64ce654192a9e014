/**
 * Lets the browser paint and listen in between: a start in one piece would hold it up on a slow phone. Where the browser
 * knows how, what follows is not put behind everything else that waits.
 */
export const breathe = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.() ??
  new Promise((done) => setTimeout(done));
