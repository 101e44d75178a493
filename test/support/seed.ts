import fc from 'fast-check';

// The tests say the same each time. `npm run fuzz` takes new ground each time, and fast-check prints the seed of what it finds.
const given = process.env.FRS_SEED ?? '1';
if (given !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given) });
