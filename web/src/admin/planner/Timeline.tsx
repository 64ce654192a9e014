import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ProblemNote } from '../../shell/ProblemNote';
import { Empty } from '../parts/Empty';
import { useT } from '../useAdmin';
import type { Bar } from './bars';
import { Days } from './Days';
import { ticksOf, widthOf, xOf, ZOOMS, type Scale, type Span, type Zoom } from './geometry';
import { PlannerRow } from './PlannerRow';
import type { Question } from './rows';
import { useDrag } from './useDrag';
import { useGridKeys } from './useGridKeys';
import { useRows } from './useRows';

export const ROW = 54;
export const HEAD = 46;

export interface Move {
  bar: Bar;
  carId?: string;
  span?: Span;
}

export interface Slot extends Span {
  carId: string;
  carName: string;
}

interface Props {
  question: Question;
  scale: Scale;
  zoom: Zoom;
  zone: string;
  onOpen: (bar: Bar) => void;
  onMove: (move: Move) => void;
  onSlot: (slot: Slot) => void;
}

const AHEAD = 300;

/** The grid: only rows and bars that are in sight exist, whatever the size of the fleet. */
export function Timeline({ question, scale, zoom, zone, onOpen, onMove, onSlot }: Props) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ left: 0, right: 2_000 });
  const [range, setRange] = useState({ first: 0, last: 0 });
  const { total, row, error, retry } = useRows(question, range.first, range.last);
  // nothing here is memoized by a compiler, and rows are drawn anew at each scroll on purpose
  // eslint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total ?? 12,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollMargin: HEAD,
    onChange: ({ range: seen }) => seen && setRange({ first: seen.startIndex, last: seen.endIndex + 6 }),
  });
  const isShown = total !== 0 && !(error && total === undefined);
  const side = useSide(scroller, isShown);
  const look = useCallback(() => {
    if (!scroller.current) return;
    const { scrollLeft, clientWidth } = scroller.current;
    setView({ left: scrollLeft - AHEAD, right: scrollLeft + clientWidth + AHEAD });
  }, []);
  useEffect(() => {
    const watcher = new ResizeObserver(look); // calls at once, too
    if (scroller.current) watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, [look, isShown]);

  const step = ZOOMS[zoom].step;
  const carAt = useCallback((index: number) => row(index)?.car, [row]);
  const drag = useDrag({ scale, step, rowHeight: ROW, carAt, onOpen, onMove, onSlot });
  const keys = useGridKeys(scroller, (index) => virtual.scrollToIndex(index, { align: 'auto' }), total ?? 0);
  const ticks = useMemo(() => ticksOf(scale, zone), [scale, zone]);
  const now = useNow();
  const width = widthOf(scale);

  if (error && total === undefined) return <ProblemNote error={error} onRetry={retry} />;
  if (total === 0) return <Empty title={t('fleet.none')} text={t('fleet.noneText')} />;
  return (
    <>
      {error ? <ProblemNote error={error} onRetry={retry} /> : null}
      <Box
        ref={scroller}
        role="grid"
        aria-label={t('nav.planner')}
        aria-rowcount={(total ?? 0) + 1}
        aria-busy={total === undefined}
        onScroll={look}
        {...keys}
        sx={{
          position: 'relative',
          overflow: 'auto',
          height: 'calc(100dvh - 300px)',
          minHeight: 340,
          border: 1,
          borderColor: 'divider',
          borderRadius: '16px',
          bgcolor: 'background.paper',
          overscrollBehavior: 'contain',
          userSelect: 'none',
        }}
      >
        <Box sx={{ position: 'relative', width: width + side, height: virtual.getTotalSize() + HEAD }}>
          <Days ticks={ticks} scale={scale} zoom={zoom} zone={zone} side={side} view={view} />
          <Lines
            ticks={ticks.map(({ at, isWeekend }) => ({ x: xOf(at, scale) + side, isWeekend }))}
            now={now >= scale.start && now < scale.end ? xOf(now, scale) + side : null}
            width={scale.pxPerDay}
          />
          {virtual.getVirtualItems().map(({ index, start }) => (
            <PlannerRow
              key={index}
              index={index}
              top={start}
              side={side}
              row={row(index)}
              scale={scale}
              view={view}
              drag={drag}
              onAdd={onSlot}
            />
          ))}
        </Box>
      </Box>
    </>
  );
}

/** The names' column: narrow where the screen is. */
function useSide(scroller: React.RefObject<HTMLDivElement | null>, isShown: boolean): number {
  const [side, setSide] = useState(230);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setSide(entry!.contentRect.width < 600 ? 124 : 230));
    if (scroller.current) watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, [scroller, isShown]);
  return side;
}

const MINUTE = 60_000;

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), MINUTE);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

interface LinesProps {
  ticks: { x: number; isWeekend: boolean }[];
  now: number | null;
  width: number;
}

function Lines({ ticks, now, width }: LinesProps) {
  return (
    <Box aria-hidden sx={{ position: 'absolute', inset: 0, top: HEAD, pointerEvents: 'none' }}>
      {ticks.map(({ x, isWeekend }) => (
        <Box
          key={x}
          style={{ left: x, width }}
          sx={{
            position: 'absolute',
            top: 0,
            bottom: 0,
            borderLeft: 1,
            borderColor: 'divider',
            bgcolor: isWeekend ? 'action.hover' : undefined,
          }}
        />
      ))}
      {now !== null && (
        <Box
          style={{ left: now }}
          sx={{ position: 'absolute', top: 0, bottom: 0, width: 2, bgcolor: 'secondary.main', opacity: 0.7 }}
        />
      )}
    </Box>
  );
}
