import Box from '@mui/material/Box';
import { useFormat } from '../../format/useFormat';
import { useT } from '../useAdmin';
import { gripsOf, type Bar } from './bars';
import { barStyle } from './colours';
import type { Box as Place, Grip } from './geometry';
import { ROW } from './Timeline';
import type { Drag } from './useDrag';

interface Props {
  bar: Bar;
  box: Place;
  index: number;
  drag: Drag;
}

const EDGE = 8;
const WIDE_ENOUGH = 26;
const line = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' } as const;

export function PlannerBar({ bar, box, index, drag }: Props) {
  const t = useT();
  const format = useFormat();
  const zone = bar.booking?.timeZone ?? undefined;
  const grips = gripsOf(bar);
  const kind = bar.kind === 'maintenance' ? t('planner.maintenance') : t(`shell:status.${bar.kind}`);
  const label = t('planner.bar', {
    kind,
    label: [bar.label, bar.detail, bar.isClass && t('planner.byClass')].filter(Boolean).join(' '),
    from: format.dateTime(new Date(bar.from), zone),
    to: format.dateTime(new Date(bar.to), zone),
  });
  const edge = (grip: Grip, side: 'left' | 'right') =>
    grips[grip] &&
    box.width >= WIDE_ENOUGH && (
      <Box
        onPointerDown={drag.onBarDown(bar, grip, index)}
        sx={{ position: 'absolute', top: 0, bottom: 0, [side]: 0, width: EDGE, cursor: 'ew-resize' }}
      />
    );
  return (
    <Box
      component="button"
      type="button"
      data-cell={index}
      data-bar={bar.key}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={drag.onBarDown(bar, grips.move ? 'move' : 'end', index)}
      onKeyDown={drag.onBarKey(bar)}
      style={{ left: box.left, width: box.width }}
      sx={{
        font: 'inherit',
        fontSize: '0.78rem',
        fontWeight: 600,
        position: 'absolute',
        top: 5,
        height: ROW - 11,
        px: box.width < WIDE_ENOUGH ? 0 : 1,
        border: 1,
        borderRadius: '6px',
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        textOverflow: 'ellipsis',
        textAlign: 'left',
        cursor: grips.move ? 'grab' : 'pointer',
        touchAction: 'pan-x pan-y',
        zIndex: 1,
        lineHeight: 1.25,
        ...barStyle(bar.kind),
        ...(bar.isClass && {
          borderLeftWidth: 5,
          borderLeftStyle: 'double',
          borderLeftColor: 'currentColor',
        }),
        ...(bar.isLate && { outline: '2px solid', outlineColor: 'error.main' }),
      }}
    >
      {box.width >= WIDE_ENOUGH && (
        <>
          <Box component="span" sx={line}>
            {bar.label}
          </Box>{' '}
          {bar.detail && (
            <Box component="span" sx={{ ...line, fontWeight: 500, fontSize: '0.7rem', opacity: 0.85 }}>
              {bar.detail}
            </Box>
          )}
        </>
      )}
      {edge('start', 'left')}
      {edge('end', 'right')}
    </Box>
  );
}
