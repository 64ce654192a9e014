import { useEffect, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

const cellsOf = (grid: HTMLElement, row?: number) =>
  [...grid.querySelectorAll<HTMLElement>(row === undefined ? '[data-cell]' : `[data-cell="${row}"]`)].sort(
    (a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left,
  );

const middle = (cell: HTMLElement) => {
  const { left, width } = cell.getBoundingClientRect();
  return left + width / 2;
};

const nearest = (cells: HTMLElement[], x: number): HTMLElement | undefined =>
  [...cells].sort((a, b) => Math.abs(middle(a) - x) - Math.abs(middle(b) - x))[0];

/**
 * One stop of the tab key for the whole grid; arrows go on from there: left and right within a car, up and down to the
 * nearest of the next car, page keys by ten, home and end to the first and last of a car.
 */
export function useGridKeys(
  scroller: RefObject<HTMLElement | null>,
  show: (row: number) => void,
  total: number,
) {
  useEffect(() => {
    const grid = scroller.current;
    if (!grid || grid.querySelector('[data-cell][tabindex="0"]')) return;
    const first = grid.querySelector<HTMLElement>('[data-cell]');
    if (first) first.tabIndex = 0;
  });

  const focus = (cell: HTMLElement | undefined) => {
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const goTo = (row: number, x: number) => {
    const grid = scroller.current!;
    const wanted = Math.min(Math.max(row, 0), total - 1);
    const there = cellsOf(grid, wanted);
    if (there.length > 0) return focus(nearest(there, x));
    show(wanted);
    requestAnimationFrame(() => requestAnimationFrame(() => focus(nearest(cellsOf(grid, wanted), x))));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = Number(cell.dataset.cell);
    const within = cellsOf(scroller.current!, row);
    const at = within.indexOf(cell);
    const steps: Record<string, () => void> = {
      ArrowLeft: () => focus(within[at - 1]),
      ArrowRight: () => focus(within[at + 1]),
      Home: () => focus(within[0]),
      End: () => focus(within.at(-1)),
      ArrowUp: () => goTo(row - 1, middle(cell)),
      ArrowDown: () => goTo(row + 1, middle(cell)),
      PageUp: () => goTo(row - 10, middle(cell)),
      PageDown: () => goTo(row + 10, middle(cell)),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  const onFocus = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (!cell) return;
    scroller.current!.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]').forEach((other) => {
      other.tabIndex = -1;
    });
    cell.tabIndex = 0;
  };
  return { onKeyDown, onFocus };
}
