import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api';
import { Confirm } from '../parts/Confirm';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';
import type { Kind } from './kinds';
import { pathOfRule, type RuleView } from './rule';

interface Props {
  kind: Kind;
  rule: RuleView;
  onClose: () => void;
}

export function RemoveDialog({ kind, rule, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      call<void>('delete', pathOfRule(kind, rule.id), { headers: { 'If-Match': `"${rule.version}"` } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['rules'] });
      say(t('rules.removed'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('rules.remove')}
      action={t('rules.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onDone={() => remove.mutate()}
    >
      {t('rules.removeText', { name: rule.name ?? t(`rules.kinds.${kind.path}`) })}
    </Confirm>
  );
}
