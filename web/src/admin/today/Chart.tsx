import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { useFormat, type Formats } from '../../format/useFormat';
import { useIsDark } from '../../shell/appearance';
import { useT } from '../useAdmin';
import type { Compared, Share } from './figures';

echarts.use([
  BarChart,
  LineChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  AriaComponent,
  CanvasRenderer,
]);

const HEIGHT = 260;

type Props = { label: string; currency?: string } & (
  | { kind: 'line' | 'bar'; data: Compared; shares?: undefined }
  | { kind: 'share'; shares: Share[]; data?: undefined }
);

interface Look {
  text: string;
  line: string;
  strong: string;
  weak: string;
}

/** Drawn on a canvas; what it shows is also told as a sentence for those who do not see it. */
export default function Chart(props: Props) {
  const t = useT();
  const format = useFormat();
  const isDark = useIsDark();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const { palette } = theme.colorSchemes[isDark ? 'dark' : 'light'] ?? theme;
  const look = useMemo<Look>(
    () => ({
      text: palette.text.secondary,
      line: palette.divider,
      strong: palette.primary.main,
      weak: isDark ? '#6b7a74' : '#a9b2ad',
    }),
    [palette, isDark],
  );

  useEffect(() => {
    const made = echarts.init(place.current!, undefined, { renderer: 'canvas' });
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(place.current!);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);

  const words = useMemo(() => ({ now: t('figures.now'), before: t('figures.before') }), [t]);
  const className = (part: string) => t(`shell:class.${part.toLowerCase()}`, { defaultValue: part });
  useEffect(() => {
    chart.current?.setOption(
      props.kind === 'share'
        ? shares(props.shares, className, look, format)
        : lines(props.kind, props.data, words, look, format, props.currency),
      true,
    );
  });

  const total = props.data?.now.reduce((sum, value) => sum + value, 0) ?? 0;
  const before = props.data?.before.reduce((sum, value) => sum + value, 0) ?? 0;
  const said = (value: number) =>
    props.currency ? format.money(value, props.currency) : format.number(value);
  const sentence = props.data
    ? t('figures.said', { label: props.label, now: said(total), before: said(before) })
    : `${props.label}: ${props.shares
        .map(({ part, share }) => `${className(part)} ${format.number(share, { style: 'percent' })}`)
        .join(', ')}`;
  return <Box ref={place} role="img" aria-label={sentence} sx={{ height: HEIGHT, width: '100%' }} />;
}

const axes = (look: Look) => ({
  axisLine: { lineStyle: { color: look.line } },
  axisTick: { show: false },
  axisLabel: { color: look.text, hideOverlap: true },
  splitLine: { lineStyle: { color: look.line } },
});

const frame = { left: 8, right: 12, top: 34, bottom: 8, containLabel: true };

function lines(
  kind: 'line' | 'bar',
  data: Compared,
  words: { now: string; before: string },
  look: Look,
  format: Formats,
  currency?: string,
) {
  const short = (value: number) => format.number(value, { notation: 'compact', maximumFractionDigits: 1 });
  const whole = (value: unknown) =>
    currency ? format.money(Number(value), currency) : format.number(Number(value));
  const base = { type: kind, showSymbol: false, smooth: false, barMaxWidth: 14 };
  return {
    animation: false,
    grid: frame,
    legend: { top: 0, left: 0, textStyle: { color: look.text }, itemWidth: 14 },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: whole },
    xAxis: {
      type: 'category',
      data: data.steps.map((step) => format.day(step, { day: 'numeric', month: 'short' })),
      ...axes(look),
    },
    yAxis: { type: 'value', ...axes(look), axisLabel: { color: look.text, formatter: short } },
    series: [
      { ...base, name: words.now, data: data.now, color: look.strong },
      { ...base, name: words.before, data: data.before, color: look.weak, lineStyle: { type: 'dashed' } },
    ],
  };
}

function shares(all: Share[], name: (part: string) => string, look: Look, format: Formats) {
  const percent = (value: unknown) =>
    format.number(Number(value), { style: 'percent', maximumFractionDigits: 1 });
  const shown = [...all].slice(0, 10).reverse();
  return {
    animation: false,
    grid: { ...frame, top: 4, right: 32 },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: percent },
    xAxis: {
      type: 'value',
      min: 0,
      ...axes(look),
      axisLabel: { color: look.text, formatter: percent, hideOverlap: true },
    },
    yAxis: { type: 'category', data: shown.map(({ part }) => name(part)), ...axes(look) },
    series: [{ type: 'bar', data: shown.map(({ share }) => share), color: look.strong, barMaxWidth: 18 }],
  };
}
