import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';

const COLOURS = {
  held: 'warning',
  confirmed: 'success',
  active: 'primary',
  completed: 'default',
  cancelled: 'default',
  expired: 'default',
  no_show: 'error',
} as const;

export function StatusChip({ status }: { status: string }) {
  const { t } = useTranslation();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLOURS[status as keyof typeof COLOURS] ?? 'default'}
      label={t(`status.${status}`, status)}
      data-testid="status"
    />
  );
}
