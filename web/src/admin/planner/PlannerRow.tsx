import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import { Plus } from 'lucide-react';
import { Link } from '../../shell/link';
import { Plate } from '../parts/Plate';
import { useT } from '../useAdmin';
import { barsOf } from './bars';
import { boxOf, timeAt, type Scale } from './geometry';
import { PlannerBar } from './PlannerBar';
import type { Row } from './rows';
import { ROW, type Slot } from './Timeline';
import type { Drag } from './useDrag';

interface Props {
  index: number;
  top: number;
  side: number;
  row: Row | undefined;
  scale: Scale;
  view: { left: number; right: number };
  drag: Drag;
  onAdd: (slot: Slot) => void;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

export function PlannerRow({ index, top, side, row, scale, view, drag, onAdd }: Props) {
  const t = useT();
  const ghost = drag.ghost?.row === index ? boxOf(drag.ghost, scale, view) : null;
  const add = () => {
    const soon = Math.max(timeAt(Math.max(view.left, 0), scale), Date.now());
    const from = Math.ceil(soon / HOUR) * HOUR;
    onAdd({ carId: row!.car.id, carName: row!.car.name, from, to: from + DAY });
  };
  return (
    <Box
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
      sx={{
        position: 'absolute',
        top: 0,
        left: 0,
        right: 0,
        height: ROW,
        display: 'flex',
        borderBottom: 1,
        borderColor: 'divider',
        '&:hover .add, &:focus-within .add': { opacity: 1 },
      }}
    >
      <Box
        role="rowheader"
        style={{ width: side }}
        sx={{
          position: 'sticky',
          left: 0,
          zIndex: 3,
          flexShrink: 0,
          pl: { xs: 0.75, sm: 1.25 },
          display: 'flex',
          alignItems: 'center',
          bgcolor: 'background.paper',
          borderRight: 1,
          borderColor: 'divider',
          fontSize: '0.86rem',
        }}
      >
        {row ? (
          <>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Link
                to="/admin/fleet/$carId"
                params={{ carId: row.car.id } as never}
                data-cell={index}
                tabIndex={-1}
                color="inherit"
                sx={{
                  display: '-webkit-box',
                  WebkitBoxOrient: 'vertical',
                  WebkitLineClamp: 2,
                  overflow: 'hidden',
                  overflowWrap: 'anywhere',
                  fontWeight: 600,
                  fontSize: { xs: '0.74rem', sm: '0.82rem' },
                  lineHeight: 1.2,
                }}
              >
                {row.car.name}
              </Link>
              {row.car.plate && <Plate of={row.car.plate} />}
            </Box>
            <IconButton
              className="add"
              size="small"
              data-cell={index}
              tabIndex={-1}
              aria-label={t('planner.add', { car: row.car.name })}
              onClick={add}
              sx={{ opacity: { xs: 1, md: 0 } }}
            >
              <Plus size={16} />
            </IconButton>
          </>
        ) : (
          <Skeleton width="70%" />
        )}
      </Box>
      <Box
        role="gridcell"
        sx={{ position: 'relative', flex: 1, cursor: row ? 'copy' : undefined }}
        onPointerDown={row && drag.onSlotDown(index, row.car)}
      >
        {row &&
          barsOf(row).map((bar) => {
            const box = boxOf(bar, scale, view);
            return box && <PlannerBar key={bar.key} bar={bar} box={box} index={index} drag={drag} />;
          })}
        {ghost && (
          <Box
            style={{ left: ghost.left, width: ghost.width }}
            sx={{
              position: 'absolute',
              top: 5,
              height: ROW - 11,
              borderRadius: '6px',
              border: 2,
              borderStyle: 'dashed',
              borderColor: 'primary.main',
              bgcolor: 'primary.light',
              opacity: 0.75,
              pointerEvents: 'none',
              zIndex: 2,
            }}
          />
        )}
      </Box>
    </Box>
  );
}
