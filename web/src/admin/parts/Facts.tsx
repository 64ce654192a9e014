import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Names and what they stand for, side by side. Entries without a value are left out. */
export function Facts({ of }: { of: [string, ReactNode][] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(96px, max-content) 1fr',
        columnGap: 2.5,
        rowGap: 0.75,
        '& dt': { color: 'text.secondary', fontSize: '0.9rem' },
        '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere' },
      }}
    >
      {of
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value]) => (
          <Entry key={name} name={name} value={value} />
        ))}
    </Box>
  );
}

function Entry({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
