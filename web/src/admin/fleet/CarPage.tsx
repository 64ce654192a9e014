import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink, Link } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { call, post, type Car, type CarFields } from '../api';
import { Confirm } from '../parts/Confirm';
import { PageHead } from '../parts/PageHead';
import { useToast } from '../parts/Toast';
import { useCar, useT } from '../useAdmin';
import { CarForm } from './CarForm';
import { EMPTY_CAR, fieldsOf } from './carFields';

export function CarPage() {
  const t = useT();
  const { carId } = useParams({ strict: false }) as { carId: string };
  const isNew = carId === 'new';
  const { data, error } = useCar(carId);
  return (
    <>
      <PageHead
        title={isNew ? t('fleet.add') : (data?.name ?? t('car'))}
        above={
          <Link to="/admin/fleet" search={{} as never} variant="body2">
            ← {t('nav.fleet')}
          </Link>
        }
      >
        {data && (
          <ButtonLink to="/admin/planner" search={{ car: data.id } as never}>
            {t('nav.planner')}
          </ButtonLink>
        )}
        {data?.active && <Removal car={data} />}
      </PageHead>
      <ProblemNote error={error} />
      {isNew && <Editor key="new" />}
      {data && <Editor key={`${data.id}-${data.version}`} car={data} />}
      {!isNew && !data && !error && <Skeleton variant="rounded" height={420} />}
    </>
  );
}

function Editor({ car }: { car?: Car }) {
  const t = useT();
  const say = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (fields: CarFields) =>
      car
        ? call<Car>('put', `/cars/${car.id}`, { body: fields, headers: { 'If-Match': `"${car.version}"` } })
        : post<Car>('/cars', fields),
    onSuccess: (saved) => {
      queries.setQueryData(['car', saved.id], saved);
      void queries.invalidateQueries({ queryKey: ['cars'] });
      say(t('shell:saved'));
      if (!car) void navigate({ to: '/admin/fleet/$carId', params: { carId: saved.id } as never });
    },
  });
  return (
    <CarForm
      start={car ? fieldsOf(car) : EMPTY_CAR}
      isBusy={save.isPending}
      error={save.error}
      onSave={(fields) => save.mutate(fields)}
    />
  );
}

function Removal({ car }: { car: Car }) {
  const t = useT();
  const say = useToast();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => call<void>('delete', `/cars/${car.id}`),
    onSuccess: () => {
      setOpen(false);
      ['car', 'cars', 'planner'].forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));
      say(t('fleet.removed'));
    },
  });
  return (
    <Box>
      <Button color="error" onClick={() => setOpen(true)}>
        {t('fleet.remove')}
      </Button>
      {isOpen && (
        <Confirm
          title={t('fleet.remove')}
          action={t('fleet.remove')}
          isDanger
          isBusy={remove.isPending}
          error={remove.error}
          onClose={() => setOpen(false)}
          onDone={() => remove.mutate()}
        >
          {t('fleet.removeText', { car: car.name })}
        </Confirm>
      )}
    </Box>
  );
}
