import { useEffect, useRef, useState } from 'react';
import type { Bar } from './bars';
import { dragged, snapped, timeAt, type Grip, type Scale, type Span } from './geometry';
import type { Move, Slot } from './Timeline';

interface Settings {
  scale: Scale;
  step: number;
  rowHeight: number;
  carAt: (row: number) => { id: string; name: string } | undefined;
  onOpen: (bar: Bar) => void;
  onMove: (move: Move) => void;
  onSlot: (slot: Slot) => void;
}

interface Held {
  x: number;
  y: number;
  row: number;
  scroller: Element;
  scrollLeft: number;
  scrollTop: number;
  bar?: Bar;
  grip: Grip;
  span: Span;
  hasMoved: boolean;
}

/** Where what is dragged would be dropped. */
export interface Ghost extends Span {
  row: number;
}

const FAR = 5;
const DAY = 86_400_000;

/**
 * Dragging of bars and over empty time. Nothing is changed here: what was dropped is told, and shown in a dialog with its
 * price before it is done. A press without a move opens what was pressed. Touch scrolls, and opens by a tap.
 */
export function useDrag(settings: Settings) {
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const held = useRef<Held | null>(null);
  const latest = useRef(settings);
  useEffect(() => {
    latest.current = settings;
  });

  useEffect(() => {
    const place = (event: PointerEvent): Ghost | null => {
      const start = held.current;
      if (!start) return null;
      const { scale, step, rowHeight } = latest.current;
      const dx = event.clientX - start.x + start.scroller.scrollLeft - start.scrollLeft;
      const dy = event.clientY - start.y + start.scroller.scrollTop - start.scrollTop;
      if (Math.abs(dx) > FAR || Math.abs(dy) > FAR) start.hasMoved = true;
      const changesRow = start.bar?.booking && start.grip === 'move';
      const row = changesRow ? Math.max(0, start.row + Math.round(dy / rowHeight)) : start.row;
      return { row, ...dragged(start.span, start.grip, dx, scale, step) };
    };
    const move = (event: PointerEvent) => {
      const next = place(event);
      if (next && held.current?.hasMoved) setGhost(next);
    };
    const drop = (event: PointerEvent) => {
      const next = place(event);
      const start = held.current;
      held.current = null;
      setGhost(null);
      if (start && next) settle(start, next, latest.current);
    };
    const giveUp = (event: KeyboardEvent | PointerEvent) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      held.current = null;
      setGhost(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', giveUp);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', giveUp);
    };
  }, []);

  const hold = (event: React.PointerEvent, of: Pick<Held, 'bar' | 'grip' | 'span' | 'row'>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const scroller = event.currentTarget.closest('[role="grid"]')!;
    const { scrollLeft, scrollTop } = scroller;
    held.current = {
      ...of,
      x: event.clientX,
      y: event.clientY,
      scroller,
      scrollLeft,
      scrollTop,
      hasMoved: false,
    };
  };
  return {
    ghost,
    onBarDown: (bar: Bar, grip: Grip, row: number) => (event: React.PointerEvent) => {
      hold(event, { bar, grip, row, span: { from: bar.from, to: bar.to } });
    },
    onSlotDown: (row: number, _car: { id: string }) => (event: React.PointerEvent) => {
      const { scale, step } = settings;
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
      const from = snapped(timeAt(x, scale), scale, step);
      hold(event, { grip: 'end', row, span: { from, to: from } });
    },
    onBarKey: (bar: Bar) => (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      settings.onOpen(bar);
    },
  };
}

export type Drag = ReturnType<typeof useDrag>;

function settle(start: Held, ghost: Ghost, { carAt, onOpen, onMove, onSlot }: Settings) {
  const { bar } = start;
  const car = carAt(ghost.row);
  if (!bar) {
    if (car) onSlot({ carId: car.id, carName: car.name, ...slotSpan(start, ghost) });
    return;
  }
  const isSame = ghost.row === start.row && ghost.from === bar.from && ghost.to === bar.to;
  if (!start.hasMoved) return onOpen(bar);
  if (isSame || !bar.canMove) return;
  onMove({
    bar,
    carId: ghost.row === start.row ? undefined : car?.id,
    span: { from: ghost.from, to: ghost.to },
  });
}

/** A press stands for a day from there. */
const slotSpan = (start: Held, ghost: Ghost): Span =>
  start.hasMoved ? { from: ghost.from, to: ghost.to } : { from: start.span.from, to: start.span.from + DAY };
