import { useNavigate } from '@tanstack/react-router';
import { Search as Lens } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DatesField } from '../dates/DatesField';
import { faultOf, momentsOf, periodOf, usual } from '../dates/period';
import { ownZone } from '../format/zoned';
import { PlaceField, type Place } from '../place/PlaceField';
import { useBranch } from '../place/useBranch';
import type { Search } from '../shell/addresses';
import { Button } from '../shell/Button';

/** Where, from when to when, go. On the results page it shows the search at hand and keeps its filters. */
export function SearchForm({ search = {} }: { search?: Search }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [place, setPlace] = useState<Place>({
    name: search.place ?? '',
    lat: search.lat,
    lng: search.lng,
    branch: search.branch,
  });
  const branch = useBranch(place.branch);
  const zone = branch?.timeZone ?? ownZone();
  const [period, setPeriod] = useState(() =>
    search.from && search.to ? periodOf(search.from, search.to, search.zone ?? ownZone()) : usual(),
  );
  const fault = faultOf(period, zone);

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (fault) return;
    void navigate({
      to: '/find',
      search: {
        ...search,
        page: undefined,
        place: place.name || undefined,
        lat: place.lat,
        lng: place.lng,
        branch: place.branch,
        zone,
        ...momentsOf(period, zone),
      },
    });
  };

  return (
    <form role="search" className="search-form" aria-label={t('search.label')} onSubmit={submit}>
      <PlaceField value={place} onChange={setPlace} />
      <div>
        <DatesField period={period} zone={zone} onChange={setPeriod} />
        {(fault || branch) && (
          <div role="status" className="search-form-note" data-fault={fault ?? undefined}>
            {fault
              ? t(`dates.${fault}`)
              : t('search.zone', { place: branch!.name, zone: zone.split('/').pop()!.replaceAll('_', ' ') })}
          </div>
        )}
      </div>
      <Button type="submit" kind="contained" size="large">
        <Lens size={20} aria-hidden />
        {t('search.go')}
      </Button>
    </form>
  );
}
