import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { ProblemNote } from '../shell/ProblemNote';
import { Block } from './Block';

export function Sessions() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () =>
      answer(
        api.GET('/auth/sessions', { params: { query: { limit: 50 } as never } } as never) as never,
      ) as Promise<{ items: { id: string; createdAt: string; lastUsedAt: string }[] }>,
  });
  const end = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/auth/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Block title={t('sessions')} text={t('sessionsText')}>
      {sessions.isError && <ProblemNote error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {end.isError && <ProblemNote error={end.error} />}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {(sessions.data?.items ?? []).map((session) => (
          <Box
            component="li"
            key={session.id}
            sx={{
              display: 'flex',
              gap: 2,
              alignItems: 'center',
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ mr: 'auto' }}>
              {t('lastUsed', { when: format.dateTime(session.lastUsedAt, undefined) })}
              <Typography variant="body2" color="textSecondary">
                {t('since', { when: format.dateTime(session.createdAt, undefined) })}
              </Typography>
            </Box>
            <Button
              color="error"
              loading={end.isPending && end.variables === session.id}
              onClick={() => end.mutate(session.id)}
            >
              {t('end')}
            </Button>
          </Box>
        ))}
      </Box>
    </Block>
  );
}
