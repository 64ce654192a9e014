import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { CarArt } from '../car/CarArt';
import { useFormat } from '../format/useFormat';
import './home.css';

/** Kinds of cars with the number of cars of each, and places. */
export function Below() {
  return (
    <div className="home-below">
      <Kinds />
      <Places />
    </div>
  );
}

function Kinds() {
  const { t } = useTranslation(['home', 'shell']);
  const { data } = useQuery({
    queryKey: ['search', 'kinds'],
    queryFn: () => answer(api.GET('/search', { params: { query: { limit: 1 } as never } })),
    staleTime: 300_000,
  });
  const kinds = (data?.facets.carClass ?? []).filter((kind) => kind.count > 0).slice(0, 8);
  if (data && kinds.length === 0) return null;
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds" className="heading">
        {t('kinds')}
      </h2>
      <div className="kinds">
        {kinds.map((kind) => (
          <Link key={kind.value} to="/find" search={{ carClass: kind.value }} className="tile">
            <div>
              <CarArt carClass={kind.value} bare />
            </div>
            <div>
              <b>{t(`shell:class.${kind.value}`)}</b>
              <span className="quiet">{t('shell:place.cars', { count: kind.count })}</span>
            </div>
          </Link>
        ))}
      </div>
    </section>
  );
}

function Places() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['branches', 'some'],
    queryFn: () => answer(api.GET('/branches', { params: { query: { limit: 12 } as never } })),
    staleTime: 300_000,
  });
  if (!data || data.items.length === 0) return null;
  const countries = new Intl.DisplayNames(format.locale, { type: 'region' });
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="heading">
        {t('places')}
      </h2>
      <div className="places">
        {data.items.map((branch) => (
          <Link
            key={branch.id}
            to="/find"
            search={{
              place: branch.name,
              branch: branch.id,
              lat: branch.latitude,
              lng: branch.longitude,
              zone: branch.timeZone,
            }}
            className="tile"
          >
            <b>{branch.name}</b>
            <span className="quiet">
              {[
                branch.city,
                branch.country.length === 2 ? countries.of(branch.country.toUpperCase()) : branch.country,
              ].join(', ')}
            </span>
          </Link>
        ))}
      </div>
    </section>
  );
}
