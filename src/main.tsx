/** Mounts the app, nothing else. */
// First: libraries touch what the browser may forbid as soon as they are loaded.
import './browser/missingParts';
import { startApp } from './app/start/startApp';

const root = document.getElementById('root');
if (root) void startApp(root);
