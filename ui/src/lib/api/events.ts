// What the shell tells without being asked.
import { listen } from '@tauri-apps/api/event';

import type { Changed, Projection } from './bindings';

/** Records changed, by this window or another. */
export const onChanged = (heard: (changed: Changed) => void) =>
  listen<Changed>('changed', (event) => heard(event.payload));

/** An action of the native menu, by its name. */
export const onAction = (heard: (name: string) => void) =>
  listen<string>('action', (event) => heard(event.payload));

/** What the projector shows now; heard in its window alone. */
export const onProjection = (heard: (projection: Projection) => void) =>
  listen<Projection>('projection', (event) => heard(event.payload));

/** The projector's window was closed. */
export const onProjectorClosed = (heard: () => void) => listen('projector_closed', () => heard());

/** Files were dropped on the window, at a place in CSS pixels. */
export const onFilesDropped = (heard: (paths: string[], x: number, y: number) => void) =>
  listen<{ paths: string[]; position: { x: number; y: number } }>('tauri://drag-drop', (event) => {
    const { paths, position } = event.payload;
    heard(paths, position.x / devicePixelRatio, position.y / devicePixelRatio);
  });

/** Files are held over the window; `null` when they left it. */
export const onFilesHover = (heard: (over: boolean) => void) =>
  Promise.all([
    listen('tauri://drag-enter', () => heard(true)),
    listen('tauri://drag-leave', () => heard(false)),
    listen('tauri://drag-drop', () => heard(false)),
  ]).then((stops) => () => stops.forEach((stop) => stop()));
