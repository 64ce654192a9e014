import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ProblemBody } from '../../api/problem';
import { useFormat } from '../../format/useFormat';
import { useT } from '../useAdmin';

interface Other {
  carId: string;
  name: string;
  totalPrice?: number;
  currency?: string;
}

interface Props {
  body: ProblemBody;
  onChoose: (patch: Record<string, string>) => void;
}

/** What the server offers in place of a car that is taken: others for the time, or this one at another. */
export function Alternatives({ body, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const others = (body.alternatives ?? []) as Other[];
  const free = body.nearestFree as { pickupTime: string; dropoffTime: string } | undefined;
  if (others.length === 0 && !free) return null;
  return (
    <Box sx={{ mt: 2, display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography variant="body2">{t('counter.instead')}</Typography>
      {free?.pickupTime && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => onChoose({ from: free.pickupTime, to: free.dropoffTime })}
        >
          {t('counter.sameCar', { when: format.dateTime(free.pickupTime, undefined) })}
        </Button>
      )}
      {others.slice(0, 5).map(({ carId, name, totalPrice, currency }) => (
        <Button key={carId} size="small" variant="outlined" onClick={() => onChoose({ car: carId })}>
          {name}
          {totalPrice !== undefined && currency && ` · ${format.money(totalPrice, currency)}`}
        </Button>
      ))}
    </Box>
  );
}
