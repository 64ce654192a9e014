import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { User } from '../api/session';
import { save } from '../checkout/calendar';
import { ProblemNote } from '../shell/ProblemNote';
import { Block } from './Block';

const PAGE = 100;

interface Page {
  items: unknown[];
  totalPages: number;
}

/** Reads all pages of a list. */
async function all(read: (page: number) => Promise<Page>): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const found = await read(page);
    items.push(...found.items);
    pages = found.totalPages;
  }
  return items;
}

const list = (path: '/bookings' | '/payments' | '/notifications') => (page: number) =>
  answer(api.GET(path, { params: { query: { page, limit: PAGE } as never } })) as Promise<Page>;

export function OwnData({ user }: { user: User }) {
  const { t } = useTranslation('account');
  const download = useMutation({
    mutationFn: async () => {
      const data = {
        profile: await answer(api.GET('/auth/me')),
        bookings: await all(list('/bookings')),
        payments: await all(list('/payments')),
        messages: await all(list('/notifications')),
        preferences: await answer(api.GET('/notifications/preferences')),
        writtenAt: new Date().toISOString(),
      };
      save(
        new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
        `motorpool-${user.id}.json`,
      );
    },
  });
  return (
    <Block title={t('data')} text={t('dataText')}>
      {download.isError && (
        <Box sx={{ mb: 2 }}>
          <ProblemNote error={download.error} />
        </Box>
      )}
      <Button
        variant="outlined"
        startIcon={<Download size={18} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('download')}
      </Button>
    </Block>
  );
}
