import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { post, type Person } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useT } from '../useAdmin';

/** Somebody who has no account yet; a mail invites them to choose a password, when they like. */
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
  const add = useMutation({
    mutationFn: () =>
      post<Person>('/users', { ...person, phone: person.phone || undefined, roles: ['customer'] }),
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
      <Typography variant="body2" color="text.secondary">
        {t('people.invitedText')}
      </Typography>
    </Confirm>
  );
}
