import Button from '@mui/material/Button';
import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from './link';
import { usePageTitle } from './usePageTitle';

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('notFound.title'));
  return (
    <Container maxWidth="sm" sx={{ py: 12, textAlign: 'center' }}>
      <Typography variant="h1" gutterBottom>
        {t('notFound.title')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 4 }}>
        {t('notFound.text')}
      </Typography>
      <ButtonLink to="/" variant="contained" size="large">
        {t('notFound.home')}
      </ButtonLink>
    </Container>
  );
}

/** The last resort for an error in a page's own code, or a page that could not be fetched. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <Container maxWidth="sm" sx={{ py: 12, textAlign: 'center' }} role="alert">
      <Typography variant="h1" gutterBottom>
        {t('broken.title')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 4 }}>
        {t('broken.text')}
      </Typography>
      <Button variant="contained" size="large" onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </Container>
  );
}
