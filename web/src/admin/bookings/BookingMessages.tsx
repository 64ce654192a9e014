import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, type Page } from '../api';
import { Panel } from '../parts/Panel';
import { Mark } from '../parts/Status';
import { useT } from '../useAdmin';

interface Delivery {
  id: string;
  status: string;
  createdAt: string;
  finishedAt?: string;
  letter?: { subject: string; text: string };
}

/** E-mails about this booking, with what they say and whether they went out. */
export function BookingMessages({ bookingId }: { bookingId: string }) {
  const t = useT();
  const { data, error } = useQuery({
    queryKey: ['deliveries', 'of', bookingId],
    queryFn: () => get<Page<Delivery>>('/notifications/deliveries', { bookingId, limit: 50 }),
  });
  return (
    <Panel title={t('booking.messages')} count={data?.total}>
      <ProblemNote error={error} />
      {data?.items.length === 0 && <Typography color="text.secondary">{t('messages.none')}</Typography>}
      {data?.items.map((delivery) => (
        <Entry key={delivery.id} delivery={delivery} />
      ))}
    </Panel>
  );
}

function Entry({ delivery: { status, createdAt, finishedAt, letter } }: { delivery: Delivery }) {
  const t = useT();
  const format = useFormat();
  return (
    <Accordion disableGutters variant="outlined" sx={{ '&:not(:last-of-type)': { borderBottom: 0 } }}>
      <AccordionSummary
        expandIcon={<ChevronDown size={18} />}
        sx={{ '& .MuiAccordionSummary-content': { minWidth: 0, alignItems: 'center', gap: 1 } }}
      >
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography noWrap sx={{ fontWeight: 600 }}>
            {letter?.subject}
          </Typography>
          <Typography variant="body2" color="text.secondary" noWrap>
            {format.dateTime(finishedAt ?? createdAt, undefined)}
          </Typography>
        </Box>
        {status !== 'sent' && <Mark value={status} label={t(`delivery.${status}`)} />}
      </AccordionSummary>
      <AccordionDetails>
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.9rem' }}>
          {letter?.text}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
}
