import Box from '@mui/material/Box';
import { useFormat } from '../../format/useFormat';
import { today } from '../../format/zoned';
import { useT } from '../useAdmin';
import { xOf, type Scale, type Tick, type Zoom } from './geometry';
import { HEAD } from './Timeline';

interface Props {
  ticks: Tick[];
  scale: Scale;
  zoom: Zoom;
  zone: string;
  side: number;
  view: { left: number; right: number };
}

const HOURS = [6, 12, 18];
const HOUR = 3_600_000;

export function Days({ ticks, scale, zoom, zone, side, view }: Props) {
  const t = useT();
  const format = useFormat();
  const now = today(zone);
  return (
    <Box
      role="row"
      aria-rowindex={1}
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 4,
        height: HEAD,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: '0.8rem',
      }}
    >
      <Box
        role="columnheader"
        sx={{
          position: 'sticky',
          left: 0,
          zIndex: 2,
          width: side,
          height: HEAD - 1,
          px: 1.25,
          display: 'flex',
          alignItems: 'center',
          fontWeight: 600,
          bgcolor: 'background.paper',
          borderRight: 1,
          borderColor: 'divider',
        }}
      >
        {t('car')}
      </Box>
      {ticks.map((tick, index) => {
        const left = xOf(tick.at, scale);
        if (left > view.right || left + scale.pxPerDay < view.left) return null;
        const isTold = zoom !== 'month' || index === 0 || tick.isFirst || index % 7 === 0;
        return (
          <Box
            key={tick.day}
            role="columnheader"
            aria-label={format.day(tick.day)}
            style={{ left: left + side, width: zoom === 'month' ? undefined : scale.pxPerDay }}
            sx={{
              position: 'absolute',
              top: 0,
              height: HEAD - 1,
              px: 0.75,
              pt: 0.75,
              whiteSpace: 'nowrap',
              overflow: 'hidden',
              color: tick.day === now ? 'secondary.main' : 'text.secondary',
              fontWeight: tick.day === now || tick.isFirst ? 700 : 500,
            }}
          >
            {isTold && (
              <>
                <Box>{format.day(tick.day, { weekday: 'short', day: 'numeric' })}</Box>
                <Box sx={{ fontSize: '0.72rem' }}>
                  {zoom === 'day'
                    ? HOURS.map((hour) => format.clock(new Date(tick.at + hour * HOUR), zone)).join(' · ')
                    : index === 0 || tick.isFirst || zoom === 'month'
                      ? format.day(tick.day, { month: 'short' })
                      : ''}
                </Box>
              </>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
