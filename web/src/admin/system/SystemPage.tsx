import { PageHead } from '../parts/PageHead';
import { TabsBar } from '../parts/TabsBar';
import { useT } from '../useAdmin';
import { DeadFacts } from './DeadFacts';
import { Health } from './Health';
import { Jobs } from './Jobs';

export function SystemPage() {
  const t = useT();
  return (
    <>
      <PageHead title={t('nav.system')} />
      <TabsBar
        label={t('nav.system')}
        tabs={[
          { key: 'health', label: t('system.health'), page: <Health /> },
          { key: 'jobs', label: t('system.jobs'), page: <Jobs /> },
          { key: 'facts', label: t('system.facts'), page: <DeadFacts /> },
        ]}
      />
    </>
  );
}
