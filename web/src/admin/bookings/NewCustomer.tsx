import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { post, type Person } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useT } from '../useAdmin';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password that can be told over a counter; 16 characters of a proper source of chance. */
export const somePassword = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** Somebody who has no account yet. */
export function NewCustomer({ onAdded }: { onAdded: (person: Person) => void }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box>
      <Button startIcon={<UserPlus size={18} />} onClick={() => setOpen(true)}>
        {t('people.newCustomer')}
      </Button>
      {isOpen && (
        <CustomerDialog
          onClose={() => setOpen(false)}
          onAdded={(person) => {
            setOpen(false);
            onAdded(person);
          }}
        />
      )}
    </Box>
  );
}

function CustomerDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (person: Person) => void }) {
  const t = useT();
  const [person, setPerson] = useState({ name: '', email: '', phone: '' });
  const [password] = useState(somePassword);
  const add = useMutation({
    mutationFn: () =>
      post<Person>('/users', { ...person, phone: person.phone || undefined, password, roles: ['customer'] }),
    onSuccess: onAdded,
  });
  const field = (name: keyof typeof person, type: string) => (
    <TextField
      key={name}
      type={type}
      label={t(`people.${name}`)}
      required={name !== 'phone'}
      value={person[name]}
      onChange={(event) => setPerson({ ...person, [name]: event.target.value })}
      error={fieldError(add.error, name) !== undefined}
      helperText={fieldError(add.error, name)}
    />
  );
  return (
    <Confirm
      title={t('people.newCustomer')}
      action={t('people.add')}
      isBusy={add.isPending}
      isBlocked={person.name.trim() === '' || person.email.trim() === ''}
      error={add.error}
      onClose={onClose}
      onDone={() => add.mutate()}
    >
      {field('name', 'text')}
      {field('email', 'email')}
      {field('phone', 'tel')}
      <TextField
        label={t('people.firstPassword')}
        value={password}
        helperText={t('people.tellPassword')}
        slotProps={{ htmlInput: { readOnly: true } }}
      />
    </Confirm>
  );
}
