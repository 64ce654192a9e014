import { Map as LibreMap, Marker, NavigationControl, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsDark } from '../shell/appearance';
import './map.css';
import type { MapProps, Pin } from './pins';
import { mapSettings, styleFor } from './style';

setWorkerUrl(worker);

const CLOSEST = 12;
const CLOSEST_WITHOUT_TILES = 4.5; // closer, the built-in outlines show nothing
const STACKED = 30;

/** Pins on a map: of the tile server that is set, or else on the outlines of countries that come with the app. */
export function MapView({ pins, marked, label, onMark, onOpen }: MapProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<LibreMap | null>(null);
  const markers = useRef(new Map<string, Marker>());
  const hasTiles = useRef(false);
  const [isReady, setIsReady] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  const isDark = useIsDark();
  const handlers = useRef({ onMark, onOpen });
  useEffect(() => {
    handlers.current = { onMark, onOpen };
  });

  useEffect(() => {
    let made: LibreMap | null = null;
    let isGone = false;
    const pinned = markers.current;
    void mapSettings().then((settings) => {
      if (isGone || !box.current) return;
      try {
        made = new LibreMap({
          container: box.current,
          center: [0, 30],
          zoom: 1,
          maxZoom: 16,
          style: styleFor(settings, isDark),
          attributionControl: settings.tiles ? { compact: true } : false,
        });
      } catch {
        setIsBroken(true); // no WebGL
        return;
      }
      made.on('error', ({ error }) => console.warn('map:', error.message));
      hasTiles.current = settings.tiles !== '';
      made.addControl(new NavigationControl({ showCompass: false }), 'top-right');
      made.getCanvas().setAttribute('aria-label', label);
      map.current = made;
      setIsReady(true);
    });
    return () => {
      isGone = true;
      map.current = null;
      pinned.clear();
      setIsReady(false);
      made?.remove();
    };
  }, [isDark, label]);

  useEffect(() => {
    const current = map.current;
    if (!isReady || !current) return;
    markers.current.forEach((marker) => marker.remove());
    markers.current.clear();
    pins.forEach((pin) => {
      const element = document.createElement('button');
      element.type = 'button';
      element.className = 'map-pin';
      element.textContent = pin.text;
      element.setAttribute('aria-label', pin.label);
      element.onclick = () => handlers.current.onOpen?.(pin.id);
      element.onmouseenter = () => handlers.current.onMark?.(pin.id);
      element.onmouseleave = () => handlers.current.onMark?.(null);
      markers.current.set(
        pin.id,
        new Marker({ element, anchor: 'bottom', offset: [0, -STACKED * below(pin, pins)] })
          .setLngLat([pin.lng, pin.lat])
          .addTo(current),
      );
    });
    const bounds = boundsOf(pins);
    if (bounds)
      current.fitBounds(bounds, {
        padding: 60,
        maxZoom: hasTiles.current ? CLOSEST : CLOSEST_WITHOUT_TILES,
        animate: false,
      });
  }, [pins, isReady]);

  useEffect(() => {
    markers.current.forEach((marker, id) =>
      marker.getElement().toggleAttribute('data-marked', id === marked),
    );
  }, [marked, pins, isReady]);

  if (isBroken) return <p className="map-none">{t('map.none')}</p>;
  return <div ref={box} role="region" aria-label={label} className="map-view" />;
}

/** How many pins before this one stand in about the same place: cars of a branch are shown one above the other. */
function below(pin: Pin, pins: Pin[]): number {
  const near = (other: Pin) => Math.abs(other.lat - pin.lat) < 0.3 && Math.abs(other.lng - pin.lng) < 0.3;
  return Math.min(pins.slice(0, pins.indexOf(pin)).filter(near).length, 8);
}

function boundsOf(pins: Pin[]): LngLatBoundsLike | null {
  if (pins.length === 0) return null;
  const lng = pins.map((pin) => pin.lng);
  const lat = pins.map((pin) => pin.lat);
  return [
    [Math.min(...lng), Math.min(...lat)],
    [Math.max(...lng), Math.max(...lat)],
  ];
}
