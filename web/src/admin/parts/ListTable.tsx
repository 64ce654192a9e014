import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';
import { ProblemNote } from '../../shell/ProblemNote';
import { Empty } from './Empty';
import { useDensity } from './density';
import { Pages } from './Pages';
import { useT } from '../useAdmin';

export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  /** What the server calls this order; the column cannot be sorted without. */
  sort?: string;
  align?: 'right';
}

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[] | undefined;
  rowKey: (row: Row) => string;
  error?: unknown;
  onRetry?: () => void;
  empty?: { title: string; text?: string; action?: ReactNode };
  sort?: string;
  onSort?: (sort: string) => void;
  page?: { page: number; total: number; totalPages: number };
  onPage?: (page: number) => void;
  isBusy?: boolean;
}

const WAITING_ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A list of the server's, a page at a time. On a phone each row becomes a card with its labels. */
export function ListTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, error, onRetry, empty, page, onPage, isBusy = false } = props;
  const t = useT();
  const [isCompact] = useDensity();
  if (error && !rows) return <ProblemNote error={error} onRetry={onRetry} />;
  if (rows?.length === 0)
    return (
      <Empty title={empty?.title ?? t('nothing')} text={empty?.text}>
        {empty?.action}
      </Empty>
    );
  return (
    <Box aria-busy={rows === undefined || isBusy}>
      {error ? <ProblemNote error={error} onRetry={onRetry} /> : null}
      <Table
        size="small"
        role="table"
        aria-label={label}
        data-compact={isCompact || undefined}
        sx={{ display: { xs: 'block', sm: 'table' }, ...(isCompact && compact) }}
      >
        <TableHead role="rowgroup" sx={{ display: { xs: 'none', sm: 'table-header-group' } }}>
          <TableRow role="row">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody
          role="rowgroup"
          sx={{ display: { xs: 'block', sm: 'table-row-group' }, opacity: isBusy ? 0.6 : 1 }}
        >
          {rows
            ? rows.map((row) => <BodyRow key={rowKey(row)} columns={columns} row={row} />)
            : WAITING_ROWS.map((key) => <WaitingRow key={key} columns={columns} />)}
        </TableBody>
      </Table>
      {page && onPage && <Pages {...page} onPage={onPage} />}
    </Box>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort?: string;
  onSort?: (sort: string) => void;
}

function HeadCell<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const isUp = column.sort !== undefined && sort === column.sort;
  const isDown = column.sort !== undefined && sort === `-${column.sort}`;
  const direction = isDown ? 'desc' : 'asc';
  return (
    <TableCell
      role="columnheader"
      align={column.align}
      aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}
      sx={{ fontWeight: 600, whiteSpace: 'nowrap', color: 'text.secondary', fontSize: '0.8rem' }}
    >
      {column.sort && onSort ? (
        <TableSortLabel
          active={isUp || isDown}
          direction={direction}
          onClick={() => onSort(isUp ? `-${column.sort}` : column.sort!)}
        >
          {column.label}
        </TableSortLabel>
      ) : (
        column.label
      )}
    </TableCell>
  );
}

/** On a desk screen only: a finger needs its room. */
const compact = {
  '& td': { py: { xs: 0.5, sm: 0.15 }, fontSize: { sm: '0.82rem' } },
  '& td .MuiButton-root': { py: { sm: 0 }, minHeight: { sm: 24 } },
  '& td .MuiChip-root': { height: { sm: 20 } },
} as const;

const card = {
  display: { xs: 'block', sm: 'table-row' },
  borderBottom: { xs: '1px solid var(--m-palette-divider)', sm: 0 },
  py: { xs: 1, sm: 0 },
} as const;

const cell = {
  display: { xs: 'flex', sm: 'table-cell' },
  flexDirection: 'row', // of a cell to the right it would be reversed
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 2,
  textAlign: { xs: 'right' },
  border: { xs: 0, sm: undefined },
  py: { xs: 0.5, sm: 1 },
  minHeight: { xs: 30, sm: 0 },
  overflowWrap: 'anywhere',
  '&::before': {
    content: 'attr(data-label)',
    display: { xs: 'inline', sm: 'none' },
    color: 'text.secondary',
    fontSize: '0.8rem',
    textAlign: 'left',
    flexShrink: 0,
  },
} as const;

function BodyRow<Row>({ columns, row }: { columns: Column<Row>[]; row: Row }) {
  return (
    <TableRow hover role="row" sx={card}>
      {columns.map((column) => (
        <TableCell
          key={column.key}
          role="cell"
          data-label={column.label}
          align={column.align}
          sx={{ ...cell, textAlign: { xs: 'right', sm: column.align ?? 'left' } }}
        >
          <Box component="span" sx={{ minWidth: 0 }}>
            {column.render(row)}
          </Box>
        </TableCell>
      ))}
    </TableRow>
  );
}

function WaitingRow<Row>({ columns }: { columns: Column<Row>[] }) {
  return (
    <TableRow role="row" sx={card}>
      {columns.map((column) => (
        <TableCell key={column.key} role="cell" data-label={column.label} sx={cell}>
          <Skeleton width="70%" sx={{ minWidth: 60 }} />
        </TableCell>
      ))}
    </TableRow>
  );
}
