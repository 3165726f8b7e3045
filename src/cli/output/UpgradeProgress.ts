import type { Migration } from "../../ledger/migrations/Migration.ts";
import type { UpgradeObserver } from "../../ledger/migrations/upgradeGraph.ts";
import { type Progress, startProgress } from "./progress.ts";

/** Says of an upgrade how far it is: a bar on a terminal, a line for each step elsewhere. */
export class UpgradeProgress implements UpgradeObserver {
	#bar: Progress | undefined;

	onStep = ({ to, description }: Migration, total: number): void => {
		this.onEnd();
		const text = `Upgrading to format ${to}: ${description}`;
		if (!process.stderr.isTTY) process.stderr.write(`${text} (${total}).\n`);
		this.#bar = startProgress(text, total, false);
	};

	onDone = (count: number): void => this.#bar?.advance(count);

	onEnd = (): void => this.#bar?.[Symbol.dispose]();
}
