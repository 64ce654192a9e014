import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { messagesQuery } from './messages';

/** What we have written about this trip. */
export function TripMessages({ bookingId }: { bookingId: string }) {
  const { t } = useTranslation('trips');
  const format = useFormat();
  const { data } = useQuery(messagesQuery());
  const messages = (data?.items ?? []).filter(
    (message) => message.bookingId === bookingId && !message.kind?.startsWith('desk_'),
  );
  if (messages.length === 0) return null;
  return (
    <Card component="section" aria-labelledby="messages" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography id="messages" variant="h2" sx={{ mb: 1.5 }}>
        {t('messages')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2 }}>
        {messages.map((message) => (
          <Box component="li" key={message.id}>
            <Box sx={{ fontWeight: 600 }}>{message.title}</Box>
            <Typography color="textSecondary">{message.body}</Typography>
            <Typography variant="body2" color="textSecondary">
              {format.dateTime(message.createdAt, undefined)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
