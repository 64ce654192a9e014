import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { liveState, useLive, watchLive, type LiveEvent } from '../api/live';
import { useUser } from '../api/useSession';
import { may } from './access';
import { useT } from './useAdmin';

const TOGETHER = 400;
const POLL = 30_000;
const MOVING = ['bookings', 'booking', 'planner', 'today', 'payments', 'payment', 'figures', 'deliveries'];

/**
 * Keeps what is shown up to date: admins hear of everything as it happens; whoever does not (the server tells only admins,
 * or the connection is gone) asks again every half minute. Many events together are one refresh.
 */
export function Live() {
  const t = useT();
  const queries = useQueryClient();
  const isAdmin = may(useUser(), 'admin');
  const state = useSyncExternalStore(watchLive, liveState);
  const isLive = isAdmin && state === 'on';
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useLive(
    (event: LiveEvent) => {
      if (!/^(booking|payment|delivery|maintenance|reconnected)/.test(event.type)) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => refresh(queries), TOGETHER);
    },
    isAdmin ? 'admin' : undefined,
  );
  useEffect(() => {
    if (isLive) return;
    const poll = window.setInterval(() => !document.hidden && refresh(queries), POLL);
    return () => window.clearInterval(poll);
  }, [isLive, queries]);

  const text = t(isLive ? 'live.on' : 'live.poll');
  return (
    <Tooltip title={text}>
      <Box
        role="status"
        data-live={isLive ? 'on' : 'off'}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          fontSize: '0.85rem',
          color: 'text.secondary',
        }}
      >
        <Box
          sx={{
            width: 9,
            height: 9,
            borderRadius: '50%',
            bgcolor: isLive ? 'success.main' : 'warning.main',
          }}
        />
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t(isLive ? 'live.short' : 'live.shortPoll')}
        </Box>
      </Box>
    </Tooltip>
  );
}

function refresh(queries: ReturnType<typeof useQueryClient>) {
  MOVING.forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));
}
