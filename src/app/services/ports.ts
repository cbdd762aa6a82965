/** What commands ask of the browser and of the app around them. */
import { writeForms } from '../../browser/clipboard';
import type { FilePort } from '../../browser/files';
import type { Ports } from '../../commands/command';
import type { MeasureText } from '../../geometry/types/types';
import type { PlanStore } from '../../storage/planStore';
import type { Stores } from '../../store/stores';
import type { Importing } from './importing';
import type { FileLinks } from '../files/fileLinks';
import type { PictureCopying } from '../files/pictureCopying';
import type { Printing } from '../files/printing';
import { addressOf, historyId, planPath } from '../views/addresses';
import { viewTable } from '../views/viewTable';
import { togglePanel } from './panelSettings';
import type { Pictures } from './pictures';

interface Needs extends Stores {
  readonly measure: MeasureText;
  readonly store: PlanStore;
  readonly pictureCopying: PictureCopying;
  readonly pictures: Pictures;
  readonly links: FileLinks;
  readonly printing: Printing;
  readonly files: FilePort;
  readonly importing: Importing;
}

export function createPorts(needs: Needs): Ports {
  const { store, session, openPlan, pictures, links, printing, pictureCopying, importing, files } = needs;
  const { measure } = needs;
  const shown: Ports['view'] = { current: null };
  return {
    geometry: pictures.geometry,
    geometryAt: pictures.geometryAt,
    onGeometry: pictures.onGeometry,
    suitGeometry: pictures.suitTo,
    isSuited: pictures.isSuited,
    views: viewTable,
    view: shown,
    writeClipboard: writeForms,
    savePlanFile: links.save,
    measure,
    async giveWorksheet(wish) {
      const { createWorksheets } = await import('../files/worksheets');
      await createWorksheets({ openPlan, session, files, measure, printing })(wish);
    },
    async saveForm(id) {
      const { createFormSaving } = await import('../files/formSaving');
      await createFormSaving({ openPlan, session, files })(id);
    },
    copyPicture: pictureCopying.copy,
    print: printing.print,
    printPictures: printing.printPictures,
    offerImport: importing.offer,
    async compareFile() {
      const { chooseCopy } = await import('../files/copies/chooseCopy');
      const chosen = await chooseCopy(files);
      if (chosen) await importing.read.current?.([chosen], { beside: openPlan.plan().id });
    },
    readBeside: (file) => void importing.read.current?.([file]),
    toggleDetails() {
      // What is hidden while it has the keyboard gives it back.
      const isThere = document.activeElement?.closest('aside') != null;
      togglePanel({ store, session });
      if (isThere) shown.current?.focus();
    },
    goToLibrary: () => {
      window.location.hash = '/';
    },
    goToHistory: () => {
      window.location.hash = addressOf(openPlan.plan().id, historyId);
    },
    goToView: (id, thing, { replaces } = { replaces: false }) => {
      const address = addressOf(openPlan.plan().id, id, thing);
      if (replaces) window.location.replace(`#${address}`);
      else window.location.hash = address;
    },
    whereNow() {
      const { view, thing } = planPath.exec(window.location.hash.slice(1))?.groups ?? {};
      return view === undefined ? undefined : { view, thing };
    },
  };
}
