import './results.css';

const GROUPS = [6, 2, 4, 1, 1, 6];

/** About as large as the filters, so that the page does not grow when they come. */
export function FiltersWait() {
  return (
    <div className="filters-wait" aria-hidden>
      {GROUPS.map((lines, group) => (
        <div key={group}>
          {Array.from({ length: lines + 1 }, (_, line) => (
            <i key={line} />
          ))}
        </div>
      ))}
    </div>
  );
}
