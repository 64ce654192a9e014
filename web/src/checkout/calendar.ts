import { answer, api } from '../api/client';

/** The booking's calendar file, fetched with the token that a plain link could not carry. */
export async function saveCalendar(bookingId: string, name: string) {
  const text = await answer(
    api.GET('/bookings/{id}/calendar.ics', {
      params: { path: { id: bookingId } },
      parseAs: 'text',
    } as never) as never,
  );
  save(new Blob([text as string], { type: 'text/calendar' }), `${name}.ics`);
}

export function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
