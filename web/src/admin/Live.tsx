import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { liveState, useLive, watchLive } from '../api/live';
import { useUser } from '../api/useSession';
import { may } from './access';
import { MOVING, take } from './live/news';
import { Refresher } from './live/Refresher';
import { useT } from './useAdmin';

const POLL = 30_000;

/** Keeps what is shown up to date by live events; while the connection is gone it is asked for every half minute. */
export function Live() {
  const t = useT();
  const queries = useQueryClient();
  const isStaff = may(useUser(), 'agent', 'fleet_manager', 'admin');
  const state = useSyncExternalStore(watchLive, liveState);
  const isLive = isStaff && state === 'on';
  const refresher = useMemo(() => new Refresher(queries), [queries]);

  useEffect(() => {
    document.addEventListener('visibilitychange', refresher.seen);
    return () => {
      document.removeEventListener('visibilitychange', refresher.seen);
      refresher.stop();
    };
  }, [refresher]);
  useLive(
    (event) => {
      take(queries, event);
      refresher.soon();
    },
    isStaff ? 'staff' : undefined,
  );
  useEffect(() => {
    if (isLive) return;
    const ask = () => {
      MOVING.forEach((key) => void queries.invalidateQueries({ queryKey: [key], refetchType: 'none' }));
      refresher.soon();
    };
    const poll = window.setInterval(ask, POLL);
    return () => window.clearInterval(poll);
  }, [isLive, queries, refresher]);

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
