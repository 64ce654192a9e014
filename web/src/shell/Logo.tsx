import './layout.css';

/** A key that is a road: the mark of the app, as in public/icon.svg and, before there is an app, in index.html. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg className="logo" viewBox="0 0 64 64" width={size} height={size} aria-hidden>
      <rect width="64" height="64" rx="16" />
      <g strokeWidth="6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M14 46V24l12 13 12-13v22" />
        <path d="M50 20v5M50 33v5M50 46v.5" strokeWidth="5" />
      </g>
    </svg>
  );
}
