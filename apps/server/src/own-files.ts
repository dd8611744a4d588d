import { resolve } from 'node:path';

/** Files that come with the server beside its program: the first templates of documents, and what prints them. */
export const OWN_FILES = resolve(import.meta.dirname, '../files');
