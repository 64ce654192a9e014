/**
 * One key for one intention, kept until its outcome is known: whatever is sent again with it (a double click, a reload,
 * a lost answer) is done once. Kept for this tab only.
 */
const PREFIX = 'motorpool.once.';

export function keyFor(intention: string): string {
  const name = PREFIX + intention;
  const known = sessionStorage.getItem(name);
  if (known) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(name, fresh);
  return fresh;
}

/** The outcome is known: the same wish, said again, is a new one. */
export const settled = (intention: string) => sessionStorage.removeItem(PREFIX + intention);

/** Crypto's randomUUID is only there on secure pages; a page on a plain address of the local network is none. */
if (typeof crypto.randomUUID !== 'function') {
  crypto.randomUUID = () => {
    const hex = [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
}
