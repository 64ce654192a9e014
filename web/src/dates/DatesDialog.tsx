import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { today } from '../format/zoned';
import { Themed } from '../shell/Themed';
import { faultOf, type Period } from './period';
import { RangeCalendar } from './RangeCalendar';
import { TimeSelect } from './TimeSelect';

interface Props {
  open: boolean;
  period: Period;
  zone: string;
  isTaken?: (day: string) => boolean;
  onClose: () => void;
  onChange: (period: Period) => void;
}

export function DatesDialog(props: Props) {
  return (
    <Themed>
      <Content {...props} />
    </Themed>
  );
}

function Content({ open, period, zone, isTaken, onClose, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const isSmall = useMediaQuery('(max-width: 640px)');
  const [draft, setDraft] = useState(period);
  const fault = faultOf(draft, zone);
  const done = () => {
    onChange(draft);
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} fullScreen={isSmall} maxWidth="md" aria-labelledby="dates-title">
      <DialogTitle id="dates-title">{t('dates.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ pt: 1, minWidth: { sm: 560 } }}>
          <RangeCalendar
            from={draft.fromDay}
            to={draft.toDay}
            min={today(zone)}
            isTaken={isTaken}
            takenLabel={t('dates.taken')}
            onChange={(fromDay, toDay) => setDraft({ ...draft, fromDay, toDay })}
          />
          <Box sx={{ display: 'flex', gap: 2, mt: 3 }}>
            <TimeSelect
              label={t('dates.pickupTime')}
              value={draft.fromTime}
              onChange={(fromTime) => setDraft({ ...draft, fromTime })}
            />
            <TimeSelect
              label={t('dates.returnTime')}
              value={draft.toTime}
              onChange={(toTime) => setDraft({ ...draft, toTime })}
            />
          </Box>
          <Typography variant="body2" color={fault ? 'error' : 'textSecondary'} role="status" sx={{ mt: 2 }}>
            {fault ? t(`dates.${fault}`) : t('dates.zone', { zone: format.zoneName(zone) })}
          </Typography>
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="contained" disabled={fault !== null} onClick={done}>
          {t('dates.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
