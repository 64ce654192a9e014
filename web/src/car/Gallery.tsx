import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CarPicture } from './CarPicture';
import type { Car } from './useCar';

export function Gallery({ car }: { car: Car }) {
  const { t } = useTranslation('car');
  const [shown, setShown] = useState(0);
  const count = car.images?.length ?? 0;
  return (
    <Box>
      <Box
        sx={{
          position: 'relative',
          aspectRatio: { xs: '16 / 10', md: '16 / 8' },
          borderRadius: '20px',
          overflow: 'hidden',
          border: 1,
          borderColor: 'divider',
        }}
      >
        <CarPicture key={shown} car={car} index={shown} eager />
      </Box>
      {count > 1 && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1, overflowX: 'auto', p: '3px' }}>
          {car.images.map((address, index) => (
            <Box
              component="button"
              type="button"
              key={address}
              aria-label={t('picture', { number: index + 1, count })}
              aria-pressed={index === shown}
              onClick={() => setShown(index)}
              sx={{
                p: 0,
                border: 2,
                borderColor: index === shown ? 'primary.main' : 'transparent',
                borderRadius: '10px',
                overflow: 'hidden',
                width: 96,
                height: 64,
                flexShrink: 0,
                cursor: 'pointer',
                bgcolor: 'transparent',
              }}
            >
              <CarPicture car={{ ...car, name: '' }} index={index} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
