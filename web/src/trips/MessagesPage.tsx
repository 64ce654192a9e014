import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../account/SignedIn';
import { answer, api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Link } from '../shell/link';
import { Pager } from '../shell/Pager';
import { ProblemNote } from '../shell/ProblemNote';
import { usePageTitle } from '../shell/usePageTitle';
import { messagesQuery } from './messages';

export function MessagesPage() {
  const { t } = useTranslation('trips');
  usePageTitle(t('messages'));
  return <SignedIn>{() => <Messages />}</SignedIn>;
}

function Messages() {
  const { t } = useTranslation('trips');
  const format = useFormat();
  const queries = useQueryClient();
  const [page, setPage] = useState(1);
  const messages = useQuery(messagesQuery(page));
  const read = useMutation({
    mutationFn: () => answer(api.POST('/notifications/read-all')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
  const items = messages.data?.items ?? [];
  return (
    <Container maxWidth="md" sx={{ py: { xs: 3, md: 5 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 3 }}>
        <Typography variant="h1" sx={{ mr: 'auto' }}>
          {t('messages')}
        </Typography>
        {items.some((message) => !message.read) && (
          <Button variant="outlined" loading={read.isPending} onClick={() => read.mutate()}>
            {t('readAll')}
          </Button>
        )}
      </Box>
      {messages.isError && <ProblemNote error={messages.error} onRetry={() => void messages.refetch()} />}
      {messages.data && items.length === 0 && (
        <Typography color="textSecondary">{t('noMessages')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}>
        {items.map((message) => (
          <Box
            component="li"
            key={message.id}
            sx={{
              p: 2,
              border: 1,
              borderColor: message.read ? 'divider' : 'primary.main',
              borderRadius: '14px',
              bgcolor: 'background.paper',
            }}
          >
            <Box sx={{ fontWeight: message.read ? 400 : 700 }}>
              {message.bookingId ? (
                <Link
                  to={message.kind?.startsWith('desk_') ? '/admin/bookings/$bookingId' : '/trips/$bookingId'}
                  params={{ bookingId: message.bookingId }}
                  sx={{ color: 'text.primary' }}
                >
                  {message.title}
                </Link>
              ) : (
                message.title
              )}
            </Box>
            <Typography color="textSecondary">{message.body}</Typography>
            <Typography variant="body2" color="textSecondary">
              {format.dateTime(message.createdAt, undefined)}
            </Typography>
          </Box>
        ))}
      </Box>
      {messages.data && <Pager page={page} pages={messages.data.totalPages} onPage={setPage} />}
    </Container>
  );
}
