import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useUser } from '../../api/useSession';
import { Link } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { may } from '../access';
import { get, type BookingFile } from '../api';
import { PageHead } from '../parts/PageHead';
import { BookingMark } from '../parts/Status';
import { useT } from '../useAdmin';
import { AtRisk } from './AtRisk';
import { BookingActions } from './BookingActions';
import { BookingMessages } from './BookingMessages';
import { BookingPayments } from './BookingPayments';
import { BookingSummary } from './BookingSummary';
import { BookingCharges } from './Charges';
import { Checks } from './Checks';
import { History } from './History';
import { PriceLines } from './PriceLines';

export function BookingPage() {
  const t = useT();
  const { bookingId } = useParams({ strict: false }) as { bookingId: string };
  const user = useUser();
  const {
    data: file,
    error,
    refetch,
  } = useQuery({
    queryKey: ['booking', bookingId],
    queryFn: () => get<BookingFile>(`/bookings/${bookingId}/file`),
  });
  const booking = file?.booking;
  const name = booking?.reference ?? bookingId.slice(0, 8);
  return (
    <>
      <PageHead
        title={t('booking.title', { reference: name })}
        above={
          <Link to="/admin/bookings" search={{} as never} variant="body2">
            ← {t('nav.bookings')}
          </Link>
        }
        text={booking && <BookingMark value={booking.status} />}
      >
        {booking && <BookingActions booking={booking} />}
      </PageHead>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!file && !error && <Skeleton variant="rounded" height={320} />}
      {booking && <AtRisk booking={booking} />}
      {file && booking && (
        <Box
          sx={{
            columnCount: { xs: 1, lg: 2, xl: 3 },
            columnGap: 2,
            '& > *': { breakInside: 'avoid', mb: 2 },
          }}
        >
          <BookingSummary booking={booking} />
          <PriceLines booking={booking} quote={file.quote} />
          <BookingPayments booking={booking} canRefund={may(user, 'admin')} />
          <Checks file={file} />
          <BookingCharges booking={booking} />
          <History booking={booking} entries={file.history} />
          <BookingMessages bookingId={booking.id} />
        </Box>
      )}
    </>
  );
}
