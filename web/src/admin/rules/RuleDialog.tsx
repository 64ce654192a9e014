import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api';
import { BranchChoice } from '../parts/Filters';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';
import { sent } from './document';
import type { Kind } from './kinds';
import { DEFAULT, pathOfRule, type RuleView } from './rule';
import { RuleFields } from './RuleFields';

interface Props {
  kind: Kind;
  rule?: RuleView;
  onClose: () => void;
}

/** A new rule, or the next version of one; only if nobody has changed it since it was read. */
export function RuleDialog({ kind, rule, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const queries = useQueryClient();
  const [id, setId] = useState(rule?.id ?? '');
  const [document, setDocument] = useState(rule ?? kind.start);
  const save = useMutation({
    mutationFn: () => {
      const body = sent(document, kind.id === 'branch');
      if (rule || kind.id === 'only' || kind.id === 'branch')
        return call<RuleView>('put', pathOfRule(kind, rule?.id ?? (id || DEFAULT)), {
          body,
          headers: rule ? { 'If-Match': `"${rule.version}"` } : {},
        });
      return call<RuleView>('post', `/rules/${kind.path}`, {
        body: kind.id === 'code' ? { code: id, ...body } : body,
      });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['rules'] });
      say(t('shell:saved'));
      onClose();
    },
  });
  return (
    <Confirm
      wide
      title={`${t(rule ? 'rules.edit' : 'rules.add')}: ${t(`rules.kinds.${kind.path}`)}`}
      action={t('shell:save')}
      isBusy={save.isPending}
      error={save.error}
      onClose={onClose}
      onDone={() => save.mutate()}
    >
      {!rule && kind.id === 'code' && (
        <TextField
          size="small"
          label={t('rule.code')}
          required
          value={id}
          onChange={(event) => setId(event.target.value)}
          error={fieldError(save.error, 'code') !== undefined}
          helperText={fieldError(save.error, 'code')}
        />
      )}
      {!rule && kind.id === 'branch' && (
        <BranchChoice
          label={t('branch')}
          any={t('rules.allOthers')}
          value={id || undefined}
          error={fieldError(save.error, 'branchId')}
          onChange={(branch = '') => setId(branch)}
        />
      )}
      <RuleFields
        fields={kind.fields}
        document={document}
        error={save.error}
        onChange={setDocument as never}
      />
      <Alert severity="info">{t('rules.keeps')}</Alert>
    </Confirm>
  );
}
