import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Container from '@mui/material/Container';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { asProblem } from '../api/problem';
import { Link } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import { usePageTitle } from '../shell/usePageTitle';

const route = getRouteApi('/app/themed/choose-password');

interface Fields {
  newPassword: string;
}

/** Where the link in a mail leads: for who forgot the password and for who was invited. */
export function ChoosePasswordPage() {
  const { t } = useTranslation('account');
  const { token = '' } = route.useSearch();
  const form = useForm<Fields>({ defaultValues: { newPassword: '' } });
  const choose = useMutation({
    mutationFn: ({ newPassword }: Fields) =>
      answer(api.POST('/auth/password/reset', { body: { token, newPassword } })),
    onError: (error) =>
      asProblem(error)
        .fields.filter(({ field }) => field === 'newPassword')
        .forEach(({ message }) => form.setError('newPassword', { message })),
  });
  usePageTitle(t('choose.title'));
  const error = form.formState.errors.newPassword?.message;
  return (
    <Container maxWidth="xs" sx={{ py: { xs: 4, md: 8 } }}>
      <Typography variant="h1" sx={{ mb: 3 }}>
        {t('choose.title')}
      </Typography>
      <Card sx={{ p: 3, display: 'grid', gap: 2 }}>
        {choose.isSuccess ? (
          <>
            <Typography role="status">{t('choose.done')}</Typography>
            <Link to="/sign-in">{t('signIn')}</Link>
          </>
        ) : (
          <Box
            component="form"
            noValidate
            onSubmit={(event) => void form.handleSubmit((fields) => choose.mutate(fields))(event)}
            sx={{ display: 'grid', gap: 2 }}
          >
            <TextField
              {...form.register('newPassword', {
                required: t('wrong.passwordMissing'),
                minLength: { value: 8, message: t('wrong.password') },
              })}
              label={t('newPassword')}
              type="password"
              autoComplete="new-password"
              error={error !== undefined}
              helperText={error ?? t('passwordHint')}
            />
            {choose.isError && error === undefined && <ProblemNote error={choose.error} />}
            {asProblem(choose.error).code === 'password-link-invalid' && (
              <Link to="/forgotten-password">{t('choose.again')}</Link>
            )}
            <Button type="submit" variant="contained" size="large" loading={choose.isPending}>
              {t('choose.save')}
            </Button>
          </Box>
        )}
      </Card>
    </Container>
  );
}
