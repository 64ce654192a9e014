import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { get, type Branch } from '../api';
import { ListTable, type Column } from '../parts/ListTable';
import { Panel } from '../parts/Panel';
import { useBranches, useT } from '../useAdmin';
import { gist } from './gist';
import type { Kind } from './kinds';
import { DEFAULT, type RuleView } from './rule';
import { RemoveDialog } from './RemoveDialog';
import { RuleDialog } from './RuleDialog';
import { VersionsDialog } from './VersionsDialog';

type Open = { what: 'edit' | 'versions' | 'remove'; rule: RuleView } | { what: 'new' };

export function RuleList({ kind }: { kind: Kind }) {
  const t = useT();
  const [open, setOpen] = useState<Open | null>(null);
  const { data: branches = [] } = useBranches();
  const found = useQuery({
    queryKey: ['rules', kind.path],
    queryFn: () => get<{ items: RuleView[] }>(`/rules/${kind.path}`),
  });
  const close = () => setOpen(null);
  const canAdd = kind.id !== 'only' || found.data?.items.length === 0;
  return (
    <Panel
      title={t(`rules.kinds.${kind.path}`)}
      count={found.data?.items.length}
      flush
      actions={
        canAdd && (
          <Button variant="contained" onClick={() => setOpen({ what: 'new' })}>
            {t('rules.add')}
          </Button>
        )
      }
    >
      <ListTable
        label={t(`rules.kinds.${kind.path}`)}
        columns={useColumns(kind, branches, (what, rule) => setOpen({ what, rule }))}
        rows={found.data?.items}
        rowKey={({ id }) => id}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={{ title: t('rules.none'), text: t(`rules.about.${kind.path}`) }}
      />
      {open?.what === 'new' && <RuleDialog kind={kind} onClose={close} />}
      {open?.what === 'edit' && <RuleDialog kind={kind} rule={open.rule} onClose={close} />}
      {open?.what === 'versions' && <VersionsDialog kind={kind} rule={open.rule} onClose={close} />}
      {open?.what === 'remove' && <RemoveDialog kind={kind} rule={open.rule} onClose={close} />}
    </Panel>
  );
}

type Opener = (what: 'edit' | 'versions' | 'remove', rule: RuleView) => void;

function useColumns(kind: Kind, branches: Branch[], onOpen: Opener): Column<RuleView>[] {
  const t = useT();
  const format = useFormat();
  const branch = (id: unknown) => branches.find((known) => known.id === id)?.name ?? t('rules.anyBranch');
  const nameOf = (rule: RuleView) => {
    if (kind.id === 'only') return t(`rules.kinds.${kind.path}`);
    if (kind.id === 'branch')
      return rule.id === DEFAULT ? t('rules.allOthers') : branch(rule.branchId ?? rule.id);
    if (kind.path === 'one-way-fees') return `${branch(rule.from)} → ${branch(rule.to)}`;
    return rule.name ?? rule.id;
  };
  return [
    { key: 'name', label: t('rule.name'), render: (rule) => <strong>{nameOf(rule)}</strong> },
    ...(kind.id === 'code'
      ? [{ key: 'code', label: t('rule.code'), render: ({ id }: RuleView) => <code>{id}</code> }]
      : []),
    { key: 'what', label: t('rules.what'), render: (rule) => <Gist kind={kind} rule={rule} /> },
    {
      key: 'changed',
      label: t('rules.changed'),
      render: ({ changedAt, version }) =>
        `${changedAt ? format.date(changedAt) : ''} · ${t('rules.version', { version })}`,
    },
    {
      key: 'do',
      label: t('actions'),
      align: 'right',
      render: (rule) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {(['edit', 'versions', 'remove'] as const)
            .filter((what) => what !== 'remove' || kind.id !== 'only')
            .map((what) => (
              <Button
                key={what}
                size="small"
                color={what === 'remove' ? 'error' : 'primary'}
                aria-label={`${t(`rules.${what}`)}: ${nameOf(rule)}`}
                onClick={() => onOpen(what, rule)}
              >
                {t(`rules.${what}`)}
              </Button>
            ))}
        </Box>
      ),
    },
  ];
}

/** What a rule says, in a line. */
function Gist({ kind, rule }: { kind: Kind; rule: RuleView }) {
  const t = useT();
  const format = useFormat();
  const said = gist(rule, { t, format });
  return <>{said.join(' · ') || (kind.id === 'only' ? t('rules.noLimits') : '–')}</>;
}
