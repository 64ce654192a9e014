const LONGEST = 500;

/** Resolves when dates can be formatted without a wait, or when waiting would take longer than doing it oneself. */
export function warmZones(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, LONGEST);
    const settle = () => {
      clearTimeout(late);
      done();
    };
    try {
      const worker = new Worker(new URL('./zones.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = () => {
        worker.terminate();
        settle();
      };
      worker.onerror = settle;
    } catch {
      settle(); // no workers here
    }
  });
}
