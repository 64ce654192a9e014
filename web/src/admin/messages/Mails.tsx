import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChevronDown } from 'lucide-react';
import type { components } from '../../api/schema';
import { useFormat } from '../../format/useFormat';

type Mail = components['schemas']['MailView'];

/** E-mails with their text; HTML of a message is never put into the console's own page. */
export function Mails({ mails }: { mails: Mail[] }) {
  const format = useFormat();
  return (
    <>
      {mails.map((mail) => (
        <Accordion
          key={mail.id}
          disableGutters
          variant="outlined"
          sx={{ '&:not(:last-of-type)': { borderBottom: 0 } }}
        >
          <AccordionSummary
            expandIcon={<ChevronDown size={18} />}
            sx={{ '& .MuiAccordionSummary-content': { minWidth: 0 } }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Typography noWrap sx={{ fontWeight: 600 }}>
                {mail.subject}
              </Typography>
              <Typography variant="body2" color="text.secondary" noWrap>
                {mail.recipient} · {format.dateTime(mail.sentAt, undefined)}
              </Typography>
            </Box>
          </AccordionSummary>
          <AccordionDetails>
            <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.9rem' }}>
              {mail.text}
            </Box>
          </AccordionDetails>
        </Accordion>
      ))}
    </>
  );
}
