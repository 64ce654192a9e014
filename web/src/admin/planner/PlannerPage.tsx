import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { addDays, ownZone, today } from '../../format/zoned';
import { BranchChoice, Choice, ClassChoice, Filters, SearchField } from '../parts/Filters';
import { PageHead } from '../parts/PageHead';
import { useToast } from '../parts/Toast';
import { useAddress, useT } from '../useAdmin';
import { BarDialog } from './BarDialog';
import { BlockDialog } from './BlockDialog';
import { ChangeDialog } from '../bookings/ChangeDialog';
import { CreateDialog } from './CreateDialog';
import { GapDialog } from './GapDialog';
import { scaleOf, ZOOMS, type Zoom } from './geometry';
import { Legend } from './Legend';
import type { Question } from './rows';
import { Timeline, type Move, type Slot } from './Timeline';
import type { Bar } from './bars';

const iso = (at: number) => new Date(at).toISOString();

/** Cars against time. Everything that dragging does can be done in dialogs as well. */
export function PlannerPage() {
  const t = useT();
  const say = useToast();
  const queries = useQueryClient();
  const zone = ownZone();
  const [address, change] = useAddress();
  const zoom: Zoom = address.zoom && address.zoom in ZOOMS ? (address.zoom as Zoom) : 'week';
  const day = address.day ?? addDays(today(zone), -1);
  const scale = useMemo(() => scaleOf(day, zoom, zone), [day, zoom, zone]);
  const question = useMemo<Question>(
    () => ({
      from: iso(scale.start),
      to: iso(scale.end),
      branchId: address.branch,
      carClass: address.carClass,
      q: address.q,
      carId: address.car,
    }),
    [scale, address.branch, address.carClass, address.q, address.car],
  );
  const [open, setOpen] = useState<Bar | null>(null);
  const [move, setMove] = useState<Move | null>(null);
  const [slot, setSlot] = useState<Slot | null>(null);
  const [isFinding, setFinding] = useState(false);
  const search = useCallback((q: string | undefined) => change({ q, car: undefined }), [change]);
  const close = () => {
    setOpen(null);
    setMove(null);
    setSlot(null);
  };
  const done = () => {
    close();
    ['planner', 'booking', 'bookings', 'today'].forEach(
      (key) => void queries.invalidateQueries({ queryKey: [key] }),
    );
    say(t('shell:saved'));
  };
  return (
    <>
      <PageHead title={t('nav.planner')}>
        <Button variant="outlined" onClick={() => setFinding(true)}>
          {t('planner.findGap')}
        </Button>
      </PageHead>
      <Filters>
        <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
          <IconButton
            aria-label={t('planner.earlier')}
            onClick={() => change({ day: addDays(day, -stepOf(zoom)) })}
          >
            <ChevronLeft size={20} />
          </IconButton>
          <TextField
            size="small"
            type="date"
            label={t('planner.day')}
            value={day}
            onChange={(event) => event.target.value && change({ day: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <IconButton
            aria-label={t('planner.later')}
            onClick={() => change({ day: addDays(day, stepOf(zoom)) })}
          >
            <ChevronRight size={20} />
          </IconButton>
        </Box>
        <ButtonGroup size="small" aria-label={t('planner.zoom')} sx={{ height: 40 }}>
          {(Object.keys(ZOOMS) as Zoom[]).map((value) => (
            <Button
              key={value}
              variant={value === zoom ? 'contained' : 'outlined'}
              aria-pressed={value === zoom}
              onClick={() => change({ zoom: value })}
              sx={{ flex: 1 }}
            >
              {t(`planner.zooms.${value}`)}
            </Button>
          ))}
        </ButtonGroup>
        <SearchField label={t('planner.searchCar')} value={address.q} onChange={search} />
        <BranchChoice
          label={t('branch')}
          any={t('allBranches')}
          value={address.branch}
          onChange={(branch) => change({ branch, car: undefined })}
        />
        <ClassChoice
          label={t('carClass')}
          any={t('any')}
          value={address.carClass}
          onChange={(carClass) => change({ carClass, car: undefined })}
        />
        {address.car && (
          <Choice
            label={t('car')}
            any={t('planner.allCars')}
            value={address.car}
            options={[{ value: address.car, label: t('planner.oneCar') }]}
            onChange={(car) => change({ car })}
          />
        )}
      </Filters>
      <Legend />
      <Timeline
        question={question}
        scale={scale}
        zoom={zoom}
        zone={zone}
        onOpen={setOpen}
        onMove={setMove}
        onSlot={setSlot}
      />
      {open && !open.block && (
        <BarDialog bar={open} onClose={close} onChange={() => setMove({ bar: open })} />
      )}
      {open?.block && <BlockDialog block={open.block} onClose={close} onDone={done} />}
      {move?.bar.booking && (
        <ChangeDialog
          key={move.bar.key}
          booking={move.bar.booking}
          proposal={{
            ...(move.carId && { carId: move.carId }),
            ...(move.span && { pickupTime: iso(move.span.from), dropoffTime: iso(move.span.to) }),
          }}
          onClose={close}
          onDone={done}
        />
      )}
      {move?.bar.block && (
        <BlockDialog block={move.bar.block} proposal={move.span} onClose={close} onDone={done} />
      )}
      {slot && <CreateDialog slot={slot} zone={zone} onClose={close} onDone={done} />}
      {isFinding && (
        <GapDialog
          question={question}
          zone={zone}
          onClose={() => setFinding(false)}
          onChoose={(found) => {
            setFinding(false);
            setSlot(found);
          }}
        />
      )}
    </>
  );
}

const stepOf = (zoom: Zoom) => Math.max(1, Math.floor(ZOOMS[zoom].days / 3));
