import Box from '@mui/material/Box';
import { createContext, use, type ReactNode } from 'react';
import { useFormat } from '../../format/useFormat';

const Told = createContext(false);

/** Times within say their zone when there is more than one zone among them. */
export function Zones({ of, children }: { of: readonly (string | null | undefined)[]; children: ReactNode }) {
  return <Told value={new Set(of.filter(Boolean)).size > 1}>{children}</Told>;
}

/** A moment on the clocks of where it happens. */
export function Moment({ at, zone }: { at: string; zone: string | null | undefined }) {
  const format = useFormat();
  const isTold = use(Told) && zone;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {format.dateTime(at, zone ?? undefined)}
      {isTold && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.85em', ml: 0.75 }}>
          {format.zoneShort(zone, at)}
        </Box>
      )}
    </Box>
  );
}
