import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { answer, api } from '../api/client';
import { asProblem } from '../api/problem';
import { signedIn } from '../api/session';
import { Link } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';

const base = { email: z.email('wrong.email'), password: z.string().min(8, 'wrong.password') };
const schemas = {
  in: z.object({
    ...base,
    password: z.string().min(1, 'wrong.passwordMissing'),
    name: z.string().optional(),
  }),
  up: z.object({ ...base, name: z.string().trim().min(1, 'wrong.name').max(100) }),
};
type Fields = { email: string; password: string; name?: string };

/** Signing in or up, wherever it is needed: nothing else on the page is lost. */
export function AuthForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation('account');
  const [mode, setMode] = useState<'in' | 'up'>('in');
  const form = useForm<Fields>({
    resolver: zodResolver(schemas[mode]) as never,
    defaultValues: { email: '', password: '', name: '' },
  });
  const enter = useMutation({
    mutationFn: ({ email, password, name }: Fields) =>
      mode === 'in'
        ? answer(api.POST('/auth/login', { body: { email, password } }))
        : answer(api.POST('/auth/signup', { body: { email, password, name: name! } })),
    onSuccess: (tokens) => {
      signedIn(tokens);
      onDone?.();
    },
    onError: (error) =>
      asProblem(error).fields.forEach(({ field, message }) =>
        form.setError(field as keyof Fields, { message }),
      ),
  });
  const field = (name: keyof Fields, type: string, autoComplete: string) => {
    const message = form.formState.errors[name]?.message;
    return (
      <TextField
        {...form.register(name)}
        label={t(name)}
        type={type}
        autoComplete={autoComplete}
        error={message !== undefined}
        helperText={
          message ? t(message, message) : name === 'password' && mode === 'up' ? t('passwordHint') : undefined
        }
      />
    );
  };
  const hasFieldErrors = enter.isError && asProblem(enter.error).fields.length > 0;
  return (
    <Box>
      <Tabs
        value={mode}
        onChange={(_, next: 'in' | 'up') => {
          setMode(next);
          form.clearErrors();
          enter.reset();
        }}
        aria-label={t('enter')}
        sx={{ mb: 2.5 }}
      >
        <Tab value="in" label={t('signIn')} id="tab-in" aria-controls="auth-panel" />
        <Tab value="up" label={t('signUp')} id="tab-up" aria-controls="auth-panel" />
      </Tabs>
      <Box
        component="form"
        id="auth-panel"
        role="tabpanel"
        aria-labelledby={`tab-${mode}`}
        noValidate
        onSubmit={(event) => void form.handleSubmit((fields) => enter.mutate(fields))(event)}
        sx={{ display: 'grid', gap: 2 }}
      >
        {mode === 'up' && field('name', 'text', 'name')}
        {field('email', 'email', 'email')}
        {field('password', 'password', mode === 'in' ? 'current-password' : 'new-password')}
        {enter.isError && !hasFieldErrors && <ProblemNote error={enter.error} />}
        <Button type="submit" variant="contained" size="large" loading={enter.isPending}>
          {t(mode === 'in' ? 'signIn' : 'signUp')}
        </Button>
        {mode === 'in' && <Link to="/forgotten-password">{t('forgotten.link')}</Link>}
      </Box>
    </Box>
  );
}
