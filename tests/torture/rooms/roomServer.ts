/** A server of rooms in a process of its own, to be killed: `node FILE FOLDER`. It says its port on stdout. */
import { openFolderStore } from '../../../src/serve/together/folderStore';
import { serveTogether } from '../../../src/serve/together/serveTogether';

const store = await openFolderStore(process.argv[2] ?? '');
const { url, close } = await serveTogether({
  store,
  app: (_, response) => void response.end('the app'),
  host: '127.0.0.1',
  port: 0,
});
process.on('SIGTERM', () => void close().finally(() => process.exit()));
console.log(new URL(url).port);
