import { PageHead } from '../parts/PageHead';
import { TabsBar } from '../parts/TabsBar';
import { useT } from '../useAdmin';
import { KINDS } from './kinds';
import { RuleList } from './RuleList';

export function RulesPage() {
  const t = useT();
  return (
    <>
      <PageHead title={t('nav.rules')} text={t('rules.text')} />
      <TabsBar
        label={t('nav.rules')}
        tabs={KINDS.map((kind) => ({
          key: kind.path,
          label: t(`rules.kinds.${kind.path}`),
          page: <RuleList key={kind.path} kind={kind} />,
        }))}
      />
    </>
  );
}
