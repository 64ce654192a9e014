import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  since: string;
  until: string;
  onOver: () => void;
}

/** How long the car is still held. Screen readers are told once, and again in the last minute. */
export function Countdown({ since, until, onOver }: Props) {
  const { t } = useTranslation('checkout');
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, Date.parse(until) - now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  const whole = Date.parse(until) - Date.parse(since);
  const clock = `${Math.floor(left / 60_000)}:${String(Math.floor((left % 60_000) / 1000)).padStart(2, '0')}`;
  return (
    <Box sx={{ mb: 2.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mb: 0.75 }}>
        <span>{t('held')}</span>
        <Box
          component="span"
          role="timer"
          aria-live="off"
          data-testid="countdown"
          sx={{
            fontWeight: 700,
            fontVariantNumeric: 'tabular-nums',
            color: left < 60_000 ? 'error.main' : 'text.primary',
          }}
        >
          {clock}
        </Box>
      </Box>
      <LinearProgress
        variant="determinate"
        value={whole > 0 ? (left / whole) * 100 : 0}
        color={left < 60_000 ? 'error' : 'primary'}
        aria-label={t('held')}
        sx={{ height: 6, borderRadius: 3 }}
      />
      <Box
        role="status"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {left < 60_000 && left > 0 ? t('lastMinute') : ''}
      </Box>
    </Box>
  );
}
