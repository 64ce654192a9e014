import { PageHead } from '../parts/PageHead';
import { TabsBar } from '../parts/TabsBar';
import { useT } from '../useAdmin';
import { Ledger } from './Ledger';
import { Payments } from './Payments';
import { SandboxNote } from './SandboxNote';

export function MoneyPage() {
  const t = useT();
  return (
    <>
      <PageHead title={t('nav.money')} />
      <SandboxNote />
      <TabsBar
        label={t('nav.money')}
        tabs={[
          { key: 'payments', label: t('money.payments'), page: <Payments /> },
          { key: 'ledger', label: t('money.ledger'), page: <Ledger /> },
        ]}
      />
    </>
  );
}
