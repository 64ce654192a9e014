import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat } from '../format/useFormat';
import type { Place } from './ends';

interface Props {
  label: string;
  moment: string;
  place: Place;
}

/** One end of a rental: when, on the clocks there, and where. */
export function End({ label, moment, place }: Props) {
  const format = useFormat();
  return (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Box sx={{ fontWeight: 600 }}>{format.dateTime(moment, place.zone)}</Box>
      {place.name && <Typography variant="body2">{place.name}</Typography>}
      {place.address && (
        <Typography variant="body2" color="textSecondary">
          {place.address}
        </Typography>
      )}
    </Box>
  );
}
