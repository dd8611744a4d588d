/**
 * What the measuring program and a measured server say to each other: the server gets its settings in the environment, tells where it
 * listens, and then how much processor time it has used whenever it is asked. It ends with whoever started it.
 */
export function contend(start) {
  process.on('message', () => process.send(usage()));
  process.on('disconnect', () => process.exit());
  start(JSON.parse(process.env.BENCH_SETTINGS)).then(
    (address) => process.send({ address }),
    (error) => {
      process.stderr.write(`${error.stack ?? error}\n`);
      process.exit(1);
    },
  );
}

/** Milliseconds. No server begins its turn with connecting again. */
export const KEEP_IDLE = 300_000;

/** In microseconds, all threads. */
function usage() {
  const { user, system } = process.cpuUsage();
  return { usage: user + system };
}

/** The rows of the list as our own server reads them: the same statement, prepared, over as many connections. */
export function listReader(pool, { name, text, values, awardAt }) {
  return async (award) => {
    const { rows } = await pool.query({ name, text, values: values.map((value, place) => (place === awardAt ? award : value)) });
    return rows;
  };
}
