import { driverModel } from "../src/core/insight/drivers/driver-model.ts";
import { patternsWanted } from "../src/core/insight/drivers/drivers.ts";
import { byMean, byShare } from "../src/core/measures/comparisons/subgroup-comparison.ts";
import { subgroupDiscovery } from "../src/core/measures/comparisons/subgroup-discovery.ts";
import { correlationOf, covarianceOf, momentsOfColumns } from "../src/core/measures/drivers/covariance.ts";
import { expectationMaximisation } from "../src/core/measures/drivers/expectation-maximisation.ts";
import { johnson } from "../src/core/measures/drivers/johnson.ts";
import { lmg } from "../src/core/measures/drivers/lmg.ts";
import { mergedAll } from "../src/core/measures/drivers/resampled-covariance.ts";
import { changepointPelt } from "../src/core/measures/series/changepoint-pelt.ts";
import { kaplanMeier, survivalTime } from "../src/core/measures/survival/kaplan-meier.ts";
import { lifeTable } from "../src/core/measures/survival/life-table.ts";
import { answersByRoute, leavers, lives, ratings, series } from "./drawn-answers.ts";
import { atMost, type Bench, quantile } from "./measured.ts";

/** How long the heavy measures take on the largest tasks that they are meant for; the data are drawn beforehand. */
const measures: Bench = async () => {
  const [twelve, twenty, sixty] = [12, 20, 60].map(correlations) as [Float64Array, Float64Array, Float64Array];
  const routes = answersByRoute(20, 100, 1, 20_000).patterns.map(({ present, groups }) => ({
    present,
    moments: mergedAll(
      groups.map(({ moments }) => moments),
      present.length,
    ),
  }));
  const [complete, partly] = [1, 20].map((many) => answersByRoute(13, many, patternsWanted.groups, 100_000));
  const { ended, open } = lives(1_000_000);
  const [steady, stepping] = [series(10_000, () => 0), series(10_000, (point) => 2 * (Math.floor(point / 250) % 2))];
  const cube = leavers(21, 7, 20_000);
  const subgroups = `${subgroupDiscovery(cube, byShare()).scanned.toLocaleString("en")} subgroups`;
  return [
    figure("LMG of 12 drivers", 10, () => lmg(twelve, 12)),
    figure("LMG of 20 drivers", 2000, () => lmg(twenty, 20)),
    figure("Johnson's weights of 60 drivers", 20, () => johnson(sixty, 60)),
    figure("EM, 100 patterns of 20 variables", 100, () => expectationMaximisation(routes, 20)),
    figure("2,000 draws, 12 drivers, complete", 2000, () =>
      driverModel(complete!, { missing: "complete", ...drawing }),
    ),
    figure("2,000 draws, 12 drivers, by EM", 2000, () => driverModel(partly!, { missing: "EM", ...drawing })),
    figure("Kaplan–Meier of 1,000,000 lives", 300, () => survivalTime(kaplanMeier(lifeTable(ended, open))!, 0.5)),
    figure("PELT, 10,000 points, no change", 100, () => changepointPelt(steady)),
    figure("PELT, 10,000 points, 39 changes", 100, () => changepointPelt(stepping)),
    figure(`${subgroups}, by share`, 500, () => subgroupDiscovery(cube, byShare())),
    figure(`${subgroups}, by mean`, 500, () => subgroupDiscovery(cube, byMean([0, 1]))),
  ];
};
export default measures;

const drawing = { better: 1, seed: 1 } as const;

const correlations = (drivers: number) =>
  correlationOf(covarianceOf(momentsOfColumns(ratings(drivers + 1, 500))), drivers + 1);

/** The processor time of this thread, the median of five runs after one that warms up: other work on the machine is no part of it. */
function figure(name: string, budget: number, run: () => unknown) {
  const times = Array.from({ length: 6 }, () => {
    const began = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1000;
  });
  return atMost(name, quantile(times.slice(1), 0.5), "ms", budget);
}
