import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../useAdmin';

interface Health {
  services?: { payment?: { paymentProvider?: string } };
}

const MINUTES = 300_000;

/** Something that is down is an answer too; whoever does not answer says nothing of money. */
async function isSandbox(): Promise<boolean> {
  const reply = await fetch('/api/health');
  const health = (await reply.json().catch(() => ({}))) as Health;
  return health.services?.payment?.paymentProvider === 'sandbox';
}

/** Says plainly that no money is real, for as long as payments go to the built-in sandbox. */
export function SandboxNote() {
  const t = useT();
  const { data } = useQuery({ queryKey: ['sandbox'], queryFn: isSandbox, staleTime: MINUTES });
  if (!data) return null;
  return (
    <Alert severity="info" variant="outlined" sx={{ mb: 2 }} data-testid="sandbox">
      {t('money.sandbox')}
    </Alert>
  );
}
