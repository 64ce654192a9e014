import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { asProblem } from '../api/problem';
import { signedIn } from '../api/session';
import { ProblemNote } from '../shell/ProblemNote';
import { Block } from './Block';

interface Fields {
  currentPassword: string;
  newPassword: string;
}

export function PasswordForm() {
  const { t } = useTranslation('account');
  const form = useForm<Fields>({ defaultValues: { currentPassword: '', newPassword: '' } });
  const change = useMutation({
    mutationFn: (fields: Fields) => answer(api.PUT('/auth/me/password', { body: fields })),
    onSuccess: (tokens) => {
      // a new session comes with it where all others end
      if (tokens && typeof tokens === 'object' && 'accessToken' in tokens) signedIn(tokens as never);
      form.reset();
    },
    onError: (error) =>
      asProblem(error).fields.forEach(({ field, message }) =>
        form.setError(field as keyof Fields, { message }),
      ),
  });
  const { errors } = form.formState;
  const field = (name: keyof Fields, autoComplete: string, minLength: number) => (
    <TextField
      type="password"
      label={t(name)}
      autoComplete={autoComplete}
      {...form.register(name, {
        required: t('wrong.passwordMissing'),
        minLength: { value: minLength, message: t('wrong.password') },
      })}
      error={!!errors[name]}
      helperText={errors[name]?.message}
    />
  );
  return (
    <Block title={t('security')}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void form.handleSubmit((fields) => change.mutate(fields))(event)}
        sx={{ display: 'grid', gap: 2 }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          {field('currentPassword', 'current-password', 1)}
          {field('newPassword', 'new-password', 8)}
        </Box>
        {change.isError && asProblem(change.error).fields.length === 0 && (
          <ProblemNote error={change.error} />
        )}
        {change.isSuccess && <Alert severity="success">{t('passwordChanged')}</Alert>}
        <Button type="submit" variant="outlined" loading={change.isPending} sx={{ justifySelf: 'start' }}>
          {t('changePassword')}
        </Button>
      </Box>
    </Block>
  );
}
