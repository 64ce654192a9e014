import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { CarArt } from '../car/CarArt';
import { useFormat } from '../format/useFormat';
import { Link } from '../shell/link';

/** Kinds of cars with the number of cars of each, and places. */
export function Below() {
  return (
    <Box sx={{ display: 'grid', gap: { xs: 6, md: 8 } }}>
      <Kinds />
      <Places />
    </Box>
  );
}

const tile = {
  display: 'block',
  color: 'text.primary',
  border: 1,
  borderColor: 'divider',
  borderRadius: '16px',
  overflow: 'hidden',
  bgcolor: 'background.paper',
  transition: 'border-color 120ms',
  '&:hover': { borderColor: 'primary.main' },
} as const;

function Kinds() {
  const { t } = useTranslation(['home', 'shell']);
  const { data } = useQuery({
    queryKey: ['search', 'kinds'],
    queryFn: () => answer(api.GET('/search', { params: { query: { limit: 1 } as never } })),
    staleTime: 300_000,
  });
  const kinds = (data?.facets.carClass ?? []).filter((kind) => kind.count > 0).slice(0, 8);
  if (data && kinds.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="kinds">
      <Typography id="kinds" variant="h2" gutterBottom>
        {t('kinds')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'repeat(2, 1fr)', md: 'repeat(4, 1fr)' },
          minHeight: 190,
        }}
      >
        {kinds.map((kind) => (
          <Link key={kind.value} to="/find" search={{ carClass: kind.value }} underline="none" sx={tile}>
            <Box sx={{ aspectRatio: '16 / 8', p: 1 }}>
              <CarArt carClass={kind.value} bare />
            </Box>
            <Box sx={{ px: 2, pb: 1.75 }}>
              <Box sx={{ fontWeight: 600 }}>{t(`shell:class.${kind.value}`)}</Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.9rem' }}>
                {t('shell:place.cars', { count: kind.count })}
              </Box>
            </Box>
          </Link>
        ))}
      </Box>
    </Box>
  );
}

function Places() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['branches', 'some'],
    queryFn: () => answer(api.GET('/branches', { params: { query: { limit: 12 } as never } })),
    staleTime: 300_000,
  });
  if (!data || data.items.length === 0) return null;
  const countries = new Intl.DisplayNames(format.locale, { type: 'region' });
  return (
    <Box component="section" aria-labelledby="places">
      <Typography id="places" variant="h2" gutterBottom>
        {t('places')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)', md: 'repeat(3, 1fr)' },
        }}
      >
        {data.items.map((branch) => (
          <Link
            key={branch.id}
            to="/find"
            search={{
              place: branch.name,
              branch: branch.id,
              lat: branch.latitude,
              lng: branch.longitude,
              zone: branch.timeZone,
            }}
            underline="none"
            sx={{ ...tile, px: 2, py: 1.5 }}
          >
            <Box sx={{ fontWeight: 600 }}>{branch.name}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.9rem' }}>
              {[
                branch.city,
                branch.country.length === 2 ? countries.of(branch.country.toUpperCase()) : branch.country,
              ].join(', ')}
            </Box>
          </Link>
        ))}
      </Box>
    </Box>
  );
}
