import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const GROUPS = [6, 2, 4, 1, 1, 6];

/** About as large as the filters, so that the page does not grow when they come. */
export function FiltersWait() {
  return (
    <Box aria-hidden sx={{ display: 'grid', gap: 3 }}>
      {GROUPS.map((lines, group) => (
        <Box key={group}>
          <Skeleton width="45%" height={30} />
          {Array.from({ length: lines }, (_, line) => (
            <Skeleton key={line} height={38} />
          ))}
        </Box>
      ))}
    </Box>
  );
}
