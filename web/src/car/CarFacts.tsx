import Box from '@mui/material/Box';
import { Cog, DoorClosed, Fuel, Users, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Car {
  seats?: number;
  doors?: number;
  transmission?: string;
  fuelType?: string;
}

/** What people ask first, in the same order everywhere. */
export function CarFacts({ car, all = false }: { car: Car; all?: boolean }) {
  const { t } = useTranslation();
  const fact = (icon: ReactNode, text: string) => (
    <Box component="li" key={text} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <Box component="span" aria-hidden sx={{ display: 'inline-flex', opacity: 0.75 }}>
        {icon}
      </Box>
      {text}
    </Box>
  );
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        p: 0,
        m: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        color: 'text.secondary',
        fontSize: all ? '1rem' : '0.9rem',
      }}
    >
      {car.seats !== undefined && fact(<Users size={16} />, t('seats', { count: car.seats }))}
      {car.transmission && fact(<Cog size={16} />, t(`transmission.${car.transmission}`))}
      {car.fuelType &&
        fact(car.fuelType === 'electric' ? <Zap size={16} /> : <Fuel size={16} />, t(`fuel.${car.fuelType}`))}
      {all && car.doors !== undefined && fact(<DoorClosed size={16} />, t('doors', { count: car.doors }))}
    </Box>
  );
}
