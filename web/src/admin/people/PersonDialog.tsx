import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../shell/ProblemNote';
import type { Role } from '../access';
import { call, post, type Person } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';

export const ROLES: Role[] = ['customer', 'agent', 'fleet_manager', 'admin'];

export function RoleBoxes({ value, onChange }: { value: Role[]; onChange: (roles: Role[]) => void }) {
  const t = useT();
  return (
    <FormGroup>
      {ROLES.map((role) => (
        <FormControlLabel
          key={role}
          control={
            <Checkbox
              checked={value.includes(role)}
              onChange={(_, on) => onChange(on ? [...value, role] : value.filter((other) => other !== role))}
            />
          }
          label={t(`role.${role}`)}
        />
      ))}
    </FormGroup>
  );
}

export function useSaved(onClose: () => void) {
  const t = useT();
  const say = useToast();
  const queries = useQueryClient();
  return () => {
    ['people', 'person'].forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));
    say(t('shell:saved'));
    onClose();
  };
}

interface Props {
  person: Person;
  onClose: () => void;
}

/** What is known of a person, what they may do, and whether they may come in. */
export function PersonDialog({ person, onClose }: Props) {
  const t = useT();
  const [draft, setDraft] = useState({ name: person.name, email: person.email, phone: person.phone ?? '' });
  const [roles, setRoles] = useState<Role[]>(person.roles);
  const [isBlocking, setBlocking] = useState(false);
  const save = useMutation({
    mutationFn: () => saveChanges(person, draft, roles),
    onSuccess: useSaved(onClose),
  });
  if (isBlocking) return <BlockDialog person={person} onClose={onClose} />;
  return (
    <Confirm
      title={person.name}
      action={t('shell:save')}
      isBusy={save.isPending}
      isBlocked={roles.length === 0}
      error={save.error}
      onClose={onClose}
      onDone={() => save.mutate()}
    >
      {(['name', 'email', 'phone'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`people.${field}`)}
          value={draft[field]}
          onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          error={fieldError(save.error, field) !== undefined}
          helperText={
            fieldError(save.error, field) ?? (field === 'email' ? t('people.emailText') : undefined)
          }
        />
      ))}
      <RoleBoxes value={roles} onChange={setRoles} />
      <Typography variant="body2" color="text.secondary">
        {t('people.rolesText')}
      </Typography>
      <Doors person={person} onBlock={() => setBlocking(true)} onClose={onClose} />
    </Confirm>
  );
}

async function saveChanges(person: Person, draft: Record<'name' | 'email' | 'phone', string>, roles: Role[]) {
  const changed = Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => value.trim() !== (person[field as 'name'] ?? '')),
  );
  if (Object.keys(changed).length > 0) await call<Person>('patch', `/users/${person.id}`, { body: changed });
  if ([...roles].sort().join() !== [...person.roles].sort().join()) {
    await call<Person>('put', `/users/${person.id}/roles`, { body: { roles } });
  }
}

/** Ways in and out: an invitation, a block, its end. */
function Doors({ person, onBlock, onClose }: Props & { onBlock: () => void }) {
  const t = useT();
  const invite = useMutation({
    mutationFn: () => post<void>(`/users/${person.id}/invitation`, {}),
    onSuccess: useSaved(onClose),
  });
  const unblock = useMutation({
    mutationFn: () => post<Person>(`/users/${person.id}/unblock`, {}),
    onSuccess: useSaved(onClose),
  });
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {person.blockedAt ? (
          <Button variant="outlined" loading={unblock.isPending} onClick={() => unblock.mutate()}>
            {t('people.unblock')}
          </Button>
        ) : (
          <>
            <Button variant="outlined" loading={invite.isPending} onClick={() => invite.mutate()}>
              {t('people.invite')}
            </Button>
            <Button variant="outlined" color="error" onClick={onBlock}>
              {t('people.block')}
            </Button>
          </>
        )}
      </Stack>
      <ProblemNote error={invite.error ?? unblock.error} />
    </Stack>
  );
}

function BlockDialog({ person, onClose }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const block = useMutation({
    mutationFn: () => post<Person>(`/users/${person.id}/block`, { reason }),
    onSuccess: useSaved(onClose),
  });
  return (
    <Confirm
      title={t('people.blockTitle', { name: person.name })}
      action={t('people.block')}
      isDanger
      isBusy={block.isPending}
      isBlocked={reason.trim() === ''}
      error={block.error}
      onClose={onClose}
      onDone={() => block.mutate()}
    >
      <Typography>{t('people.blockText')}</Typography>
      <TextField
        label={t('reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={fieldError(block.error, 'reason') !== undefined}
        helperText={fieldError(block.error, 'reason')}
      />
    </Confirm>
  );
}
