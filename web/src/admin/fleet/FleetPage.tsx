import Box from '@mui/material/Box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useFormat } from '../../format/useFormat';
import { CarPicture } from '../../car/CarPicture';
import { ButtonLink, Link } from '../../shell/link';
import { get, type Car, type Page } from '../api';
import { BranchChoice, Choice, ClassChoice, Filters, SearchField } from '../parts/Filters';
import { ListTable, type Column } from '../parts/ListTable';
import { PageHead } from '../parts/PageHead';
import { Panel } from '../parts/Panel';
import { useAddress, useT, type Address } from '../useAdmin';

export const FUELS = ['petrol', 'diesel', 'hybrid', 'electric', 'lpg', 'hydrogen'] as const;
const PER_PAGE = 25;

export const carsAsked = ({ q, branch, carClass, fuel, active, sort }: Address) => ({
  q,
  branchId: branch,
  carClass,
  fuelType: fuel,
  active,
  sort: sort ?? 'name',
});

export function FleetPage() {
  const t = useT();
  const [address, change] = useAddress();
  const question = { ...carsAsked(address), page: address.page ?? 1, limit: PER_PAGE };
  const found = useQuery({
    queryKey: ['cars', question],
    queryFn: () => get<Page<Car>>('/cars', question),
    placeholderData: keepPreviousData,
  });
  const filter = useCallback(
    (patch: Record<string, string | undefined>) => change({ ...patch, page: undefined }),
    [change],
  );
  return (
    <>
      <PageHead title={t('nav.fleet')}>
        <ButtonLink to="/admin/fleet/map">{t('fleet.map')}</ButtonLink>
        <ButtonLink to="/admin/fleet/import">{t('import.title')}</ButtonLink>
        <ButtonLink to="/admin/fleet/prices" search={address as never}>
          {t('prices.title')}
        </ButtonLink>
        <ButtonLink to="/admin/fleet/$carId" params={{ carId: 'new' } as never} variant="contained">
          {t('fleet.add')}
        </ButtonLink>
      </PageHead>
      <FleetFilters address={address} onChange={filter} />
      <Panel title={t('fleet.cars')} count={found.data?.total} flush>
        <ListTable
          label={t('nav.fleet')}
          columns={useColumns()}
          rows={found.data?.items}
          rowKey={({ id }) => id}
          error={found.error}
          onRetry={() => void found.refetch()}
          isBusy={found.isPlaceholderData}
          sort={question.sort}
          onSort={(sort) => filter({ sort })}
          page={found.data}
          onPage={(page) => change({ page })}
          empty={{ title: t('fleet.none'), text: t('fleet.noneText') }}
        />
      </Panel>
    </>
  );
}

interface FilterProps {
  address: Address;
  onChange: (patch: Record<string, string | undefined>) => void;
}

export function FleetFilters({ address, onChange }: FilterProps) {
  const t = useT();
  const search = useCallback((q: string | undefined) => onChange({ q }), [onChange]);
  return (
    <Filters>
      <SearchField label={t('fleet.search')} value={address.q} onChange={search} />
      <BranchChoice
        label={t('branch')}
        any={t('allBranches')}
        value={address.branch}
        onChange={(branch) => onChange({ branch })}
      />
      <ClassChoice
        label={t('carClass')}
        any={t('any')}
        value={address.carClass}
        onChange={(carClass) => onChange({ carClass })}
      />
      <Choice
        label={t('fuelType')}
        any={t('any')}
        value={address.fuel}
        options={FUELS.map((value) => ({ value, label: t(`shell:fuel.${value}`) }))}
        onChange={(fuel) => onChange({ fuel })}
      />
      <Choice
        label={t('fleet.state')}
        any={t('fleet.inFleet')}
        value={address.active}
        options={[{ value: 'false', label: t('fleet.outOfFleet') }]}
        onChange={(active) => onChange({ active })}
      />
    </Filters>
  );
}

function useColumns(): Column<Car>[] {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'name',
      label: t('car'),
      sort: 'name',
      render: (car) => (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.25 }}>
          <Thumb car={car} />
          <Link to="/admin/fleet/$carId" params={{ carId: car.id } as never} sx={{ fontWeight: 600 }}>
            {car.name}
          </Link>
        </Box>
      ),
    },
    { key: 'plate', label: t('plate'), render: ({ plate }) => plate ?? '–' },
    { key: 'class', label: t('carClass'), render: ({ carClass }) => t(`shell:class.${carClass}`) },
    { key: 'branch', label: t('branch'), render: ({ branchName, address }) => branchName ?? address ?? '–' },
    { key: 'year', label: t('year'), sort: 'year', render: ({ year }) => year },
    {
      key: 'rating',
      label: t('rating'),
      sort: 'rating',
      render: ({ rating }) => (rating ? format.number(rating, { maximumFractionDigits: 1 }) : '–'),
    },
    {
      key: 'price',
      label: t('pricePerDay'),
      sort: 'price',
      align: 'right',
      render: ({ pricePerDay, currency }) => format.money(pricePerDay, currency),
    },
  ];
}

function Thumb({ car }: { car: Car }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: 44,
        height: 32,
        borderRadius: '5px',
        flexShrink: 0,
        bgcolor: 'action.hover',
        overflow: 'hidden',
        display: { xs: 'none', sm: 'block' },
      }}
    >
      <CarPicture car={car} />
    </Box>
  );
}
