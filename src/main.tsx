/** Mounts the app, nothing else. */
import { startApp } from './app/start/startApp';

const root = document.getElementById('root');
if (root) void startApp(root);
