import Card from '@mui/material/Card';
import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/usePageTitle';
import { AuthForm } from './AuthForm';

const route = getRouteApi('/app/themed/sign-in');

export function SignInPage() {
  const { t } = useTranslation('account');
  const { next } = route.useSearch();
  const router = useRouter();
  usePageTitle(t('signIn'));
  return (
    <Container maxWidth="xs" sx={{ py: { xs: 4, md: 8 } }}>
      <Typography variant="h1" sx={{ mb: 3 }}>
        {t('welcome')}
      </Typography>
      <Card sx={{ p: 3 }}>
        <AuthForm onDone={() => router.history.push(next ?? '/trips')} />
      </Card>
    </Container>
  );
}
