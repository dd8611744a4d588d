import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { DossierList } from '@vinh-danh/domain/rulebook/dossier-list';
import { type Asked, dossierList } from '../law/dossier-lists';

/**
 * The papers that Law 06/2022, Article 84, and its decree ask for. To the centre go one original and electronic files, on forms
 * of which only the letter's number is known. Ministries and provinces may set other lists for grassroots awards.
 */
export function dossierLists2022(titles: Citation, central: Citation, asked: Pick<Asked, 'forms'> = {}): DossierList[] {
  const toTheCentre = { copies: 1, forms: { letter: asked.forms?.letter } };
  return [
    dossierList('grassroots-titles', ['ADVANCED_WORKER'], ['letter', 'personsReport', 'minutes'], titles, asked),
    dossierList('grassroots-fighter', ['GRASSROOTS_EMULATION_FIGHTER'], ['letter', 'personsReport', 'votes', 'initiative'], titles, asked),
    dossierList(
      'provincial-fighter',
      ['PROVINCIAL_EMULATION_FIGHTER'],
      ['letter', 'personsReport', 'votes', 'provincesInitiative'],
      titles,
      asked,
    ),
    dossierList(
      'collective-titles',
      ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'],
      ['letter', 'collectivesReport', 'minutes'],
      titles,
      asked,
    ),
    dossierList('provincial-flag', ['PROVINCIAL_EMULATION_FLAG'], ['letter', 'collectivesReport', 'votes'], titles, asked),
    dossierList('commendations', ['CERTIFICATE_OF_COMMENDATION', 'CERTIFICATE_OF_MERIT'], ['letter', 'report', 'minutes'], titles, asked),
    dossierList(
      'national-fighter',
      ['NATIONAL_EMULATION_FIGHTER'],
      ['letter', 'personsReport', 'votes', 'provincesInitiative', 'opinion'],
      central,
      toTheCentre,
    ),
    dossierList(
      'government-flag',
      ['GOVERNMENT_EMULATION_FLAG'],
      ['letter', 'collectivesReport', 'votes', 'opinion'],
      central,
      toTheCentre,
    ),
    dossierList(
      'state-forms',
      ['PM_CERTIFICATE_OF_MERIT', 'LABOUR_ORDER_3', 'LABOUR_ORDER_2', 'LABOUR_ORDER_1'],
      ['letter', 'report', 'minutes', 'opinion'],
      central,
      toTheCentre,
    ),
  ];
}
