import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, type Page } from '../api';
import { Mails } from '../messages/Mails';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';

type Mail = components['schemas']['MailView'];

/** E-mails that the customer got lately. */
export function BookingMessages({ email }: { email: string | undefined }) {
  const t = useT();
  const { data, error } = useQuery({
    queryKey: ['mails', email],
    queryFn: () => get<Page<Mail>>('/notifications/outbox', { recipient: email, limit: 10 }),
    enabled: email !== undefined,
  });
  return (
    <Panel title={t('booking.messages')} count={data?.total}>
      <ProblemNote error={error} />
      {data?.items.length === 0 && <Typography color="text.secondary">{t('messages.none')}</Typography>}
      <Mails mails={data?.items ?? []} />
    </Panel>
  );
}
