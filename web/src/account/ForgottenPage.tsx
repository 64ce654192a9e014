import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Container from '@mui/material/Container';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { asProblem } from '../api/problem';
import { Link } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import { usePageTitle } from '../shell/usePageTitle';

interface Fields {
  email: string;
}

/** Asks for a link by mail. It says the same whether or not somebody has that address. */
export function ForgottenPage() {
  const { t } = useTranslation('account');
  const form = useForm<Fields>({ defaultValues: { email: '' } });
  const ask = useMutation({
    mutationFn: (body: Fields) => answer(api.POST('/auth/password/forgotten', { body })),
    onError: (error) =>
      asProblem(error).fields.forEach(() => form.setError('email', { message: t('wrong.email') })),
  });
  usePageTitle(t('forgotten.title'));
  const error = form.formState.errors.email?.message;
  return (
    <Container maxWidth="xs" sx={{ py: { xs: 4, md: 8 } }}>
      <Typography variant="h1" sx={{ mb: 1 }}>
        {t('forgotten.title')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        {t('forgotten.text')}
      </Typography>
      <Card sx={{ p: 3 }}>
        {ask.isSuccess ? (
          <Typography role="status">{t('forgotten.sent', { email: ask.variables.email })}</Typography>
        ) : (
          <Box
            component="form"
            noValidate
            onSubmit={(event) => void form.handleSubmit((fields) => ask.mutate(fields))(event)}
            sx={{ display: 'grid', gap: 2 }}
          >
            <TextField
              {...form.register('email', { required: t('wrong.email') })}
              label={t('email')}
              type="email"
              autoComplete="email"
              error={error !== undefined}
              helperText={error}
            />
            {ask.isError && asProblem(ask.error).fields.length === 0 && <ProblemNote error={ask.error} />}
            <Button type="submit" variant="contained" size="large" loading={ask.isPending}>
              {t('forgotten.send')}
            </Button>
          </Box>
        )}
        <Box sx={{ mt: 2 }}>
          <Link to="/sign-in">{t('forgotten.back')}</Link>
        </Box>
      </Card>
    </Container>
  );
}
