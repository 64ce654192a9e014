import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** As large as a card, so that nothing moves when the cars come. */
export function CardWait() {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '230px 1fr' },
        border: 1,
        borderColor: 'divider',
        borderRadius: '16px',
        overflow: 'hidden',
        height: { sm: 170 },
      }}
    >
      <Skeleton variant="rectangular" sx={{ height: { xs: 180, sm: '100%' } }} />
      <Box sx={{ p: 2 }}>
        <Skeleton width="55%" height={30} />
        <Skeleton width="35%" />
        <Skeleton width="75%" />
        <Skeleton width="30%" height={34} sx={{ ml: 'auto', mt: 2 }} />
      </Box>
    </Box>
  );
}
