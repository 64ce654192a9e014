import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ownZone } from '../../format/zoned';
import { call, type Block } from '../api';
import { Confirm } from '../parts/Confirm';
import { DateTimeField } from '../parts/DateTimeField';
import { fieldError } from '../parts/fields';
import { useCar, useT } from '../useAdmin';
import type { Span } from './geometry';

interface Props {
  block: Block;
  proposal?: Span;
  onClose: () => void;
  onDone: () => void;
}

/** A time of maintenance: its dates, its reason, its end. */
export function BlockDialog({ block, proposal, onClose, onDone }: Props) {
  const t = useT();
  const { data: car } = useCar(block.carId);
  const zone = car?.timeZone ?? ownZone();
  const [isRemoving, setRemoving] = useState(false);
  const [draft, setDraft] = useState({
    from: proposal ? new Date(proposal.from).toISOString() : block.from,
    to: proposal ? new Date(proposal.to).toISOString() : block.to,
    reason: block.reason,
  });
  const act = useMutation({
    mutationFn: () =>
      isRemoving
        ? call<void>('delete', `/maintenance/${block.id}`)
        : call<void>('patch', `/maintenance/${block.id}`, { body: draft }),
    onSuccess: onDone,
  });
  const set = (patch: Partial<typeof draft>) => {
    act.reset();
    setDraft((before) => ({ ...before, ...patch }));
  };
  return (
    <Confirm
      title={`${t('planner.maintenance')}${car ? ` · ${car.name}` : ''}`}
      action={t(isRemoving ? 'planner.release' : 'shell:save')}
      isDanger={isRemoving}
      isBusy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate()}
    >
      <DateTimeField
        label={t('planner.from')}
        value={draft.from}
        zone={zone}
        disabled={isRemoving}
        onChange={(from) => set({ from })}
        error={fieldError(act.error, 'from')}
      />
      <DateTimeField
        label={t('planner.to')}
        value={draft.to}
        zone={zone}
        disabled={isRemoving}
        onChange={(to) => set({ to })}
        error={fieldError(act.error, 'to')}
      />
      <TextField
        label={t('reason')}
        value={draft.reason}
        disabled={isRemoving}
        onChange={(event) => set({ reason: event.target.value })}
        error={fieldError(act.error, 'reason') !== undefined}
        helperText={fieldError(act.error, 'reason')}
      />
      <Button
        color={isRemoving ? 'inherit' : 'error'}
        onClick={() => setRemoving(!isRemoving)}
        sx={{ alignSelf: 'start' }}
      >
        {t(isRemoving ? 'planner.keep' : 'planner.release')}
      </Button>
    </Confirm>
  );
}
