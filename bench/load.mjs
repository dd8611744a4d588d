import autocannon from 'autocannon';

/**
 * The load generator, in a process of its own: for each message with a target, runs autocannon and answers what it saw.
 * Every connection takes the requests in turn, round and round.
 */
process.on('disconnect', () => process.exit());
process.on('message', async ({ url, requests, connections, seconds }) => {
  const {
    latency,
    non2xx,
    errors,
    timeouts,
    requests: sent,
    duration,
  } = await autocannon({ url, requests, connections, duration: seconds });
  process.send({
    perSecond: sent.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    count: sent.total,
    failed: non2xx + errors + timeouts,
  });
});
