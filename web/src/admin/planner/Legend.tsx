import Box from '@mui/material/Box';
import { useT } from '../useAdmin';
import { barStyle, COLOURS } from './colours';
import type { Bar } from './bars';

export function Legend() {
  const t = useT();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        mb: 1,
        fontSize: '0.85rem',
        color: 'text.secondary',
      }}
    >
      {(Object.keys(COLOURS) as Bar['kind'][]).map((kind) => (
        <Box key={kind} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box sx={{ width: 18, height: 12, borderRadius: '3px', border: 1, ...barStyle(kind) }} />
          {kind === 'maintenance' ? t('planner.maintenance') : t(`shell:status.${kind}`)}
        </Box>
      ))}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Box
          sx={{
            width: 18,
            height: 12,
            borderRadius: '3px',
            border: 1,
            borderLeftWidth: 5,
            borderLeftStyle: 'double',
          }}
        />
        {t('planner.byClass')}
      </Box>
      <Box sx={{ ml: { md: 'auto' }, display: { xs: 'none', sm: 'block' } }}>{t('planner.help')}</Box>
    </Box>
  );
}
