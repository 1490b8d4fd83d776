import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { countable, gather, mostSecondsADay, mostSecondsAtOnce, nothingGathered, secondsToTell, told } from "#domain/coding-time.ts";

const noon = new Date("2026-11-27T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const work = (...at: number[]) => at.reduce((gathered, second) => gather(gathered, second * 1000), nothingGathered);

describe("what a page gathers", () => {
  test("the first sign of work is a beginning, not a time", () => assert.equal(secondsToTell(work(5)), 0));
  test("time between signs of work counts", () => assert.equal(secondsToTell(work(0, 5, 20, 45)), 45));
  test("a pause of a minute counts, a longer one does not", () => {
    assert.equal(secondsToTell(work(0, 60)), 60);
    assert.equal(secondsToTell(work(0, 61, 71)), 10);
  });
  test("a laptop that slept overnight brings nothing", () => assert.equal(secondsToTell(work(0, 10, 30_000)), 10));
  test("a clock that is set back brings nothing, and nothing is lost", () => assert.equal(secondsToTell(work(100, 110, 20, 30)), 20));
  test("what was told is taken away, fractions stay", () => {
    const gathered = { lastAt: 0, ms: 30_400 };
    assert.equal(secondsToTell(gathered), 30);
    assert.deepEqual(told(gathered, 30), { lastAt: 0, ms: 400 });
  });
  test("hours without a connection are told in portions", () => assert.equal(secondsToTell({ lastAt: 0, ms: 7_200_000 }), mostSecondsAtOnce));
  test("never more than from the first sign to the last", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), (gaps) => {
      let at = 0;
      let gathered = gather(nothingGathered, 0);
      for (const gap of gaps) gathered = gather(gathered, at += gap);
      assert.ok(gathered.ms <= at);
    }));
  });
});

describe("what counts of a report", () => {
  const counts = (reported: number, lastAt: Date | null, now: Date, today = 0) => countable(reported, { today, lastAt }, now);

  test("half a minute that has passed counts", () => assert.deepEqual(counts(30, noon, later(31)), { seconds: 30, lastAt: later(31) }));
  test("the second of two tabs at once counts nothing", () => assert.equal(counts(30, noon, later(0)).seconds, 0));
  test("a forged hour counts as the minute that has passed", () => assert.equal(counts(3600, noon, later(60)).seconds, 60));
  test("a forged hour at the very first report counts as one report", () => assert.equal(counts(3600, null, noon).seconds, 90));
  test("a forged hour after an idle one counts as a quarter of it at most", () => assert.equal(counts(3600, noon, later(3600)).seconds, mostSecondsAtOnce));
  test("part of a second that the network took is not lost for the next report", () => {
    const first = counts(30, noon, new Date(noon.getTime() + 29_900));
    assert.equal(first.seconds, 29);
    assert.equal(counts(30, first.lastAt, new Date(noon.getTime() + 59_900)).seconds, 30);
  });
  test("a day has eighteen hours at most", () => {
    assert.equal(counts(30, noon, later(30), mostSecondsADay - 12).seconds, 12);
    assert.equal(counts(30, noon, later(30), mostSecondsADay).seconds, 0);
  });
  test("a server's clock that is set back counts nothing and goes on from where it was", () => assert.deepEqual(counts(30, noon, later(-50)), { seconds: 0, lastAt: noon }));
  test("nonsense counts nothing", () => assert.equal(counts(-5, noon, later(30)).seconds, 0));
  test("reports of any size, at any time, from any number of tabs never outrun the clock on the wall", () => {
    fc.assert(fc.property(fc.array(fc.record({ after: fc.integer({ min: 0, max: 200_000 }), reported: fc.integer({ min: -10, max: 100_000 }) }), { minLength: 1 }), (reports) => {
      let [now, today, lastAt, sum] = [noon.getTime(), 0, noon, 0];
      for (const { after, reported } of reports) {
        now += after;
        const counted = countable(reported, { today, lastAt }, new Date(now));
        assert.ok(counted.seconds >= 0 && Number.isInteger(counted.seconds));
        assert.ok(counted.lastAt >= lastAt && counted.lastAt.getTime() <= now);
        ({ lastAt } = counted);
        sum += counted.seconds;
        today += counted.seconds;
        assert.ok(sum * 1000 <= now - noon.getTime());
        assert.ok(today <= mostSecondsADay);
      }
    }));
  });
});
