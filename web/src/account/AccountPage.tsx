import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/usePageTitle';
import { OwnData } from './OwnData';
import { PasswordForm } from './PasswordForm';
import { Preferences } from './Preferences';
import { ProfileForm } from './ProfileForm';
import { Sessions } from './Sessions';
import { SignedIn } from './SignedIn';

export function AccountPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('title'));
  return (
    <SignedIn>
      {(user) => (
        <Container maxWidth="md" sx={{ py: { xs: 3, md: 5 } }}>
          <Typography variant="h1" sx={{ mb: 3 }}>
            {t('title')}
          </Typography>
          <Box sx={{ display: 'grid', gap: 3 }}>
            <ProfileForm key={user.id} user={user} />
            <Preferences />
            <PasswordForm />
            <Sessions />
            <OwnData user={user} />
          </Box>
        </Container>
      )}
    </SignedIn>
  );
}
