import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { Link } from '../../shell/link';
import type { Role } from '../access';
import { get, post, type Page, type Person } from '../api';
import { Confirm } from '../parts/Confirm';
import { PersonDialog, RoleBoxes, ROLES, useSaved } from './PersonDialog';
import { Choice, Filters, SearchField } from '../parts/Filters';
import { fieldError } from '../parts/fields';
import { ListTable, type Column } from '../parts/ListTable';
import { PageHead } from '../parts/PageHead';
import { Panel } from '../parts/Panel';
import { useAddress, useT } from '../useAdmin';

export function PeoplePage() {
  const t = useT();
  const [address, change] = useAddress();
  const [edited, setEdited] = useState<Person | null>(null);
  const [isAdding, setAdding] = useState(false);
  const { q, role, page = '1' } = address;
  const question = { q, role, page, limit: 25 };
  const found = useQuery({
    queryKey: ['people', question],
    queryFn: () => get<Page<Person>>('/users', question),
    placeholderData: keepPreviousData,
  });
  const search = useCallback((text: string | undefined) => change({ q: text, page: undefined }), [change]);
  return (
    <>
      <PageHead title={t('nav.people')}>
        <Button variant="contained" onClick={() => setAdding(true)}>
          {t('people.add')}
        </Button>
      </PageHead>
      <Filters>
        <SearchField label={t('people.search')} value={q} onChange={search} />
        <Choice
          label={t('people.role')}
          any={t('any')}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(value) => change({ role: value, page: undefined })}
        />
      </Filters>
      <Panel title={t('nav.people')} count={found.data?.total} flush>
        <ListTable
          label={t('nav.people')}
          columns={useColumns(setEdited)}
          rows={found.data?.items}
          rowKey={({ id }) => id}
          error={found.error}
          onRetry={() => void found.refetch()}
          isBusy={found.isPlaceholderData}
          page={found.data}
          onPage={(next) => change({ page: next })}
          empty={{ title: t('people.none') }}
        />
      </Panel>
      {edited && <PersonDialog person={edited} onClose={() => setEdited(null)} />}
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(onEdit: (person: Person) => void): Column<Person>[] {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'name',
      label: t('people.name'),
      render: ({ name, blockedAt }) => (
        <>
          <strong>{name}</strong>
          {blockedAt && <Chip size="small" color="error" label={t('people.blocked')} sx={{ ml: 1 }} />}
        </>
      ),
    },
    { key: 'email', label: t('people.email'), render: ({ email }) => email },
    { key: 'phone', label: t('people.phone'), render: ({ phone }) => phone ?? '–' },
    {
      key: 'roles',
      label: t('people.roles'),
      render: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', '),
    },
    { key: 'since', label: t('people.since'), render: ({ createdAt }) => format.date(createdAt) },
    {
      key: 'bookings',
      label: t('nav.bookings'),
      render: ({ id }) => (
        <Link to="/admin/bookings" search={{ userId: id } as never}>
          {t('people.show')}
        </Link>
      ),
    },
    {
      key: 'do',
      label: t('actions'),
      align: 'right',
      render: (person) => (
        <Button
          size="small"
          onClick={() => onEdit(person)}
          aria-label={`${t('people.change')}: ${person.name}`}
        >
          {t('people.change')}
        </Button>
      ),
    },
  ];
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [draft, setDraft] = useState({ name: '', email: '', phone: '' });
  const [roles, setRoles] = useState<Role[]>(['agent']);
  const add = useMutation({
    mutationFn: () => post<Person>('/users', { ...draft, phone: draft.phone || undefined, roles }),
    onSuccess: useSaved(onClose),
  });
  return (
    <Confirm
      title={t('people.add')}
      action={t('people.add')}
      isBusy={add.isPending}
      isBlocked={roles.length === 0 || draft.name === '' || draft.email === ''}
      error={add.error}
      onClose={onClose}
      onDone={() => add.mutate()}
    >
      {(['name', 'email', 'phone'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`people.${field}`)}
          required={field !== 'phone'}
          value={draft[field]}
          onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          error={fieldError(add.error, field) !== undefined}
          helperText={fieldError(add.error, field)}
        />
      ))}
      <RoleBoxes value={roles} onChange={setRoles} />
      <Typography variant="body2" color="text.secondary">
        {t('people.invitedText')}
      </Typography>
    </Confirm>
  );
}
