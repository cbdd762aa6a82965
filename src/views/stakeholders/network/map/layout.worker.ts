/** Runs beside the page: takes what is to be laid out, gives it back laid out. */
import { mapLayout, type MapWish } from '../../../../geometry/network/mapLayout';

addEventListener('message', ({ data }: MessageEvent<MapWish>) => postMessage(mapLayout(data)));
