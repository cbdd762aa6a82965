/** What commands ask of the browser and of the app around them. */
import { writeForms } from '../../browser/clipboard';
import type { Ports } from '../../commands/command';
import type { Stores } from '../../store/stores';
import type { FileLinks } from '../files/fileLinks';
import type { PictureCopying } from '../files/pictureCopying';
import type { Printing } from '../files/printing';
import { addressOf, historyId } from '../views/addresses';
import { viewTable } from '../views/viewTable';
import type { Pictures } from './pictures';

interface Needs extends Pick<Stores, 'openPlan'> {
  readonly pictureCopying: PictureCopying;
  readonly pictures: Pictures;
  readonly links: FileLinks;
  readonly printing: Printing;
  readonly saveForm: Ports['saveForm'];
}

export function createPorts({ openPlan, pictures, links, printing, pictureCopying, saveForm }: Needs): Ports {
  return {
    geometry: pictures.geometry,
    onGeometry: pictures.onGeometry,
    suitGeometry: pictures.suitTo,
    isSuited: pictures.isSuited,
    views: viewTable,
    view: { current: null },
    writeClipboard: writeForms,
    savePlanFile: links.save,
    saveForm,
    copyPicture: pictureCopying.copy,
    print: printing.print,
    goToLibrary: () => {
      window.location.hash = '/';
    },
    goToHistory: () => {
      window.location.hash = addressOf(openPlan.plan().id, historyId);
    },
    goToView: (view) => {
      window.location.hash = addressOf(openPlan.plan().id, view);
    },
  };
}
