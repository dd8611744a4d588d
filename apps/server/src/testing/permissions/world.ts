import type { DataSource } from 'typeorm';
import type { TestDepartment } from '../department';

/** Where the things of the tables are built. */
export interface World {
  readonly database: DataSource;
  readonly department: TestDepartment;
}
