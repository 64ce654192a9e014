import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/usePageTitle';
import { WhenNear } from '../shell/WhenNear';
import { Reasons } from './Reasons';
import { SearchForm } from './SearchForm';

// What is below the first screen comes when somebody gets near it.
const Below = lazy(() => import('./Below').then((module) => ({ default: module.Below })));

export function HomePage() {
  const { t } = useTranslation('home');
  usePageTitle(t('title'));
  return (
    <>
      <Box
        sx={{
          background:
            'linear-gradient(180deg, color-mix(in oklab, var(--m-palette-primary-main) 13%, var(--m-palette-background-default)) 0%, var(--m-palette-background-default) 100%)',
        }}
      >
        <Box
          sx={{
            maxWidth: 1200,
            mx: 'auto',
            px: { xs: 2, sm: 3 },
            pt: { xs: 5, md: 10 },
            pb: { xs: 5, md: 8 },
          }}
        >
          <Typography variant="h1" sx={{ maxWidth: '18ch', textWrap: 'balance' }}>
            {t('headline')}
          </Typography>
          <Typography
            sx={{
              mt: 2,
              mb: { xs: 3, md: 5 },
              fontSize: '1.15rem',
              color: 'text.secondary',
              maxWidth: '52ch',
            }}
          >
            {t('lead')}
          </Typography>
          <Box
            sx={{
              p: { xs: 1.5, sm: 2 },
              borderRadius: '20px',
              bgcolor: 'background.paper',
              border: 1,
              borderColor: 'divider',
              boxShadow: '0 18px 50px -28px rgb(10 50 40 / 0.45)',
            }}
          >
            <SearchForm />
          </Box>
        </Box>
      </Box>
      <Box
        sx={{
          maxWidth: 1200,
          mx: 'auto',
          px: { xs: 2, sm: 3 },
          display: 'grid',
          gap: { xs: 6, md: 8 },
          minHeight: 1100,
          alignContent: 'start',
        }}
      >
        <Reasons />
        <WhenNear height={600}>
          <Below />
        </WhenNear>
      </Box>
    </>
  );
}
