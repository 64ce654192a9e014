import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useAddress } from '../useAdmin';

interface Props {
  label: string;
  tabs: readonly { key: string; label: string; page: ReactNode }[];
}

/** Parts of a page of which one is shown; which, is kept in the address. */
export function TabsBar({ label, tabs }: Props) {
  const [{ tab }, change] = useAddress();
  const current = tabs.find(({ key }) => key === tab) ?? tabs[0]!;
  return (
    <>
      <Tabs
        value={current.key}
        onChange={(_, key: string) => change({ tab: key, page: undefined, sort: undefined })}
        variant="scrollable"
        scrollButtons="auto"
        allowScrollButtonsMobile
        aria-label={label}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((entry) => (
          <Tab
            key={entry.key}
            value={entry.key}
            label={entry.label}
            id={`tab-${entry.key}`}
            aria-controls={entry.key === current.key ? `panel-${entry.key}` : undefined}
            sx={{ textTransform: 'none', minHeight: 46 }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${current.key}`} aria-labelledby={`tab-${current.key}`}>
        {current.page}
      </Box>
    </>
  );
}
