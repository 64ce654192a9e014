import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { asProblem } from '../api/problem';
import { changed, type User } from '../api/session';
import { ProblemNote } from '../shell/ProblemNote';
import { Block } from './Block';

interface Fields {
  name: string;
  phone: string;
}

export function ProfileForm({ user }: { user: User }) {
  const { t } = useTranslation(['account', 'shell']);
  const form = useForm<Fields>({ defaultValues: { name: user.name, phone: user.phone ?? '' } });
  const save = useMutation({
    mutationFn: ({ name, phone }: Fields) =>
      answer(api.PATCH('/auth/me', { body: { name, ...(phone ? { phone } : {}) } as never })),
    onSuccess: (next) => {
      changed(next as User);
      form.reset({ name: (next as User).name, phone: (next as User).phone ?? '' });
    },
    onError: (error) =>
      asProblem(error).fields.forEach(({ field, message }) =>
        form.setError(field as keyof Fields, { message }),
      ),
  });
  const { errors, isDirty } = form.formState;
  return (
    <Block title={t('profile')} text={user.email}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void form.handleSubmit((fields) => save.mutate(fields))(event)}
        sx={{ display: 'grid', gap: 2 }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          <TextField
            label={t('name')}
            autoComplete="name"
            {...form.register('name', { required: t('wrong.name') })}
            error={!!errors.name}
            helperText={errors.name?.message}
          />
          <TextField
            label={t('phone')}
            type="tel"
            autoComplete="tel"
            {...form.register('phone')}
            error={!!errors.phone}
            helperText={errors.phone?.message}
          />
        </Box>
        {save.isError && asProblem(save.error).fields.length === 0 && <ProblemNote error={save.error} />}
        <Button
          type="submit"
          variant="contained"
          disabled={!isDirty}
          loading={save.isPending}
          sx={{ justifySelf: 'start' }}
        >
          {t(save.isSuccess && !isDirty ? 'shell:saved' : 'shell:save')}
        </Button>
      </Box>
    </Block>
  );
}
