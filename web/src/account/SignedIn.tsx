import Card from '@mui/material/Card';
import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../api/session';
import { useUser } from '../api/useSession';
import { AuthForm } from './AuthForm';

/** Pages that belong to a person: whoever is not signed in does so in their place, and goes on. */
export function SignedIn({ children }: { children: (user: User) => ReactNode }) {
  const { t } = useTranslation('account');
  const user = useUser();
  if (user) return children(user);
  return (
    <Container maxWidth="xs" sx={{ py: { xs: 4, md: 8 } }}>
      <Typography variant="h1" sx={{ mb: 1 }}>
        {t('welcome')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        {t('first')}
      </Typography>
      <Card sx={{ p: 3 }}>
        <AuthForm />
      </Card>
    </Container>
  );
}
