import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { DateTimeField } from '../parts/DateTimeField';
import { useT } from '../useAdmin';
import { barsOf } from './bars';
import { gaps } from './gaps';
import { rowsOf, type Question } from './rows';
import type { Slot } from './Timeline';

interface Props {
  question: Question;
  zone: string;
  onClose: () => void;
  onChoose: (slot: Slot) => void;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AHEAD = 30 * DAY;
const PAGES = 4;
const SHOWN = 25;

/** The earliest free stretches that are long enough, of the cars that the planner's filters leave. */
async function find(question: Question, from: number, length: number): Promise<Slot[]> {
  const within = { from, to: from + AHEAD };
  const asked = { ...question, from: new Date(from).toISOString(), to: new Date(within.to).toISOString() };
  const found: Slot[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const { items, totalPages } = await rowsOf(asked, page);
    for (const row of items) {
      const [first] = gaps(barsOf(row), within, length);
      if (first)
        found.push({ carId: row.car.id, carName: row.car.name, from: first.from, to: first.from + length });
    }
    if (page >= totalPages) break;
  }
  return found.sort((a, b) => a.from - b.from).slice(0, SHOWN);
}

export function GapDialog({ question, zone, onClose, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const [days, setDays] = useState('2');
  const [from, setFrom] = useState(() => new Date(Math.ceil(Date.now() / HOUR) * HOUR).toISOString());
  const search = useMutation({ mutationFn: () => find(question, Date.parse(from), Number(days) * DAY) });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="gap">
      <DialogTitle id="gap">{t('planner.findGap')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <TextField
            size="small"
            type="number"
            label={t('planner.length')}
            value={days}
            onChange={(event) => setDays(event.target.value)}
            slotProps={{ htmlInput: { min: 1, max: 30 } }}
          />
          <DateTimeField label={t('planner.earliest')} value={from} zone={zone} onChange={setFrom} />
          <Button
            variant="contained"
            loading={search.isPending}
            disabled={!(Number(days) > 0) || from === ''}
            onClick={() => search.mutate()}
          >
            {t('planner.search')}
          </Button>
          <ProblemNote error={search.error} />
          <div role="status">
            {search.data?.length === 0 && <Typography>{t('planner.noGap')}</Typography>}
            {search.data && search.data.length > 0 && (
              <List dense disablePadding>
                {search.data.map((slot) => (
                  <ListItem key={slot.carId} disablePadding divider>
                    <ListItemButton onClick={() => onChoose(slot)}>
                      <ListItemText
                        primary={slot.carName}
                        secondary={`${format.dateTime(new Date(slot.from), zone)} – ${format.dateTime(new Date(slot.to), zone)}`}
                      />
                    </ListItemButton>
                  </ListItem>
                ))}
              </List>
            )}
          </div>
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} color="inherit">
          {t('shell:close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
