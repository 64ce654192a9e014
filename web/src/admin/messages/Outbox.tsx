import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, type Page } from '../api';
import { Empty } from '../parts/Empty';
import { Filters, SearchField } from '../parts/Filters';
import { Pages } from '../parts/Pages';
import { Panel } from '../parts/Panel';
import { useAddress, useT } from '../useAdmin';
import { Mails } from './Mails';

type Mail = components['schemas']['MailView'];

/** The built-in mailbox: what would have been sent had there been a mail server. */
export function Outbox() {
  const t = useT();
  const [{ recipient, page = '1' }, change] = useAddress();
  const found = useQuery({
    queryKey: ['mails', recipient, page],
    queryFn: () => get<Page<Mail>>('/notifications/outbox', { recipient, page, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const search = useCallback(
    (text: string | undefined) => change({ recipient: text, page: undefined }),
    [change],
  );
  return (
    <>
      <Filters>
        <SearchField label={t('messages.recipient')} value={recipient} onChange={search} />
      </Filters>
      <Panel title={t('messages.outbox')} count={found.data?.total}>
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
        {!found.data && !found.error && <Skeleton variant="rounded" height={240} />}
        {found.data?.items.length === 0 && <Empty title={t('messages.none')} text={t('messages.noneText')} />}
        <Box sx={{ opacity: found.isPlaceholderData ? 0.6 : 1 }}>
          <Mails mails={found.data?.items ?? []} />
        </Box>
        {found.data && found.data.total > 0 && (
          <Pages {...found.data} onPage={(next) => change({ page: next })} />
        )}
      </Panel>
    </>
  );
}
