import { PageHead } from '../parts/PageHead';
import { TabsBar } from '../parts/TabsBar';
import { useT } from '../useAdmin';
import { Deliveries } from './Deliveries';
import { Outbox } from './Outbox';
import { Templates } from './Templates';

export function MessagesPage() {
  const t = useT();
  return (
    <>
      <PageHead title={t('nav.messages')} />
      <TabsBar
        label={t('nav.messages')}
        tabs={[
          { key: 'templates', label: t('messages.templates'), page: <Templates /> },
          { key: 'outbox', label: t('messages.outbox'), page: <Outbox /> },
          { key: 'deliveries', label: t('messages.deliveries'), page: <Deliveries /> },
        ]}
      />
    </>
  );
}
