import fc from 'fast-check';

/**
 * Properties are tried on the same cases in every run, so that a change is judged by what it changed. To look for new cases, give another
 * seed: `FAST_CHECK_SEED=$RANDOM npm run test:domain`.
 */
const PLAN_OF_2017 = 20170315;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FAST_CHECK_SEED ?? PLAN_OF_2017) });
