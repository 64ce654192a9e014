import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { ProblemNote } from '../shell/ProblemNote';
import { confirmPayment, pay, type Payment } from './booking';
import { CardForm } from './CardForm';

interface Props {
  payment: Pick<Payment, 'id' | 'status' | 'amount' | 'currency'>;
  /** Called after every try, whatever came of it. */
  onSettled: () => void;
}

/** Pays what is due by card; the bank may want a confirmation, or time. */
export function PayForm({ payment, onSettled }: Props) {
  const { t } = useTranslation('checkout');
  const format = useFormat();
  const paying = useMutation({
    mutationFn: (card: Parameters<typeof pay>[1]) => pay(payment.id, card),
    onSettled,
  });
  const confirming = useMutation({ mutationFn: () => confirmPayment(payment.id), onSettled });
  const next = confirming.data?.nextAction ?? paying.data?.nextAction;
  const error = paying.error ?? confirming.error;
  const isWaiting = next === 'wait' || payment.status === 'processing' || payment.status === 'captured';
  return (
    <>
      {error !== null && (
        <Box sx={{ mb: 2 }} role="alert">
          <ProblemNote error={error} />
        </Box>
      )}
      {next === 'confirm' && !confirming.isSuccess ? (
        <Alert
          severity="info"
          action={
            <Button variant="contained" loading={confirming.isPending} onClick={() => confirming.mutate()}>
              {t('confirmIt')}
            </Button>
          }
        >
          {t('confirm')}
        </Alert>
      ) : isWaiting ? (
        <Alert severity="info" role="status">
          {t('waiting')}
        </Alert>
      ) : (
        <CardForm
          label={t('payNow', { amount: format.money(payment.amount, payment.currency) })}
          isBusy={paying.isPending || paying.isSuccess}
          onPay={(card) => paying.mutate(card)}
        />
      )}
    </>
  );
}
