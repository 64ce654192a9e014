import type { StyleSpecification } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import world from 'world-atlas/countries-50m.json?url';

interface MapSettings {
  tiles: string;
  attribution: string;
}

let settings: Promise<MapSettings> | undefined;
let countries: GeoJSON.FeatureCollection | undefined;

/** What the installation says of its map, and the built-in outlines when it says nothing. Asked once. */
export function mapSettings(): Promise<MapSettings> {
  settings ??= fetch('/config.json')
    .then((reply) => reply.json() as Promise<{ map: MapSettings }>)
    .then(({ map }) => map)
    .catch(() => ({ tiles: '', attribution: '' }))
    .then(async (found) => {
      if (!found.tiles) countries = await outlines();
      return found;
    });
  return settings;
}

async function outlines(): Promise<GeoJSON.FeatureCollection> {
  const topology = (await (await fetch(world)).json()) as Topology;
  return feature(topology, topology.objects.countries!) as GeoJSON.FeatureCollection;
}

export function styleFor({ tiles, attribution }: MapSettings, isDark: boolean): StyleSpecification {
  if (tiles) {
    return {
      version: 8,
      sources: { tiles: { type: 'raster', tiles: [tiles], tileSize: 256, attribution } },
      layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }],
    };
  }
  const [sea, land, line] = isDark ? ['#12232b', '#22302c', '#3b4c46'] : ['#d5e7ee', '#f6f3ea', '#cfc9b8'];
  return {
    version: 8,
    sources: { world: { type: 'geojson', data: countries ?? { type: 'FeatureCollection', features: [] } } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'world', paint: { 'fill-color': land } },
      { id: 'borders', type: 'line', source: 'world', paint: { 'line-color': line, 'line-width': 1 } },
    ],
  };
}
