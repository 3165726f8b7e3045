import type { StateOf } from "../state/ViewState.ts";
import type { Shown } from "./filterNetwork.ts";
import type { Network } from "./Network.ts";
import type { Changes } from "./useChanges.ts";

export interface NetworkPanelProperties {
	readonly state: StateOf<"network">;
	readonly network: Network;
	readonly shown: Shown;
	readonly onSelect: Changes["select"];
	readonly onChange: Changes["change"];
}
