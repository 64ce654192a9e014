import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/usePageTitle';
import { Reasons } from './Reasons';
import { SearchForm } from './SearchForm';

// What is below the first screen comes when somebody gets near it.
const Below = lazy(() => import('./Below').then((module) => ({ default: module.Below })));

export function HomePage() {
  const { t } = useTranslation('home');
  const [below, isNear] = useIsNear();
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
        <Box ref={below} sx={{ minHeight: 600 }}>
          {isNear && (
            <Suspense>
              <Below />
            </Suspense>
          )}
        </Box>
      </Box>
    </>
  );
}

/** Whether an element is, or has been, little more than a thumb's move away from the screen. */
function useIsNear() {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setIsNear(true);
        observer.disconnect();
      },
      { rootMargin: '160px' },
    );
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return [box, isNear] as const;
}
