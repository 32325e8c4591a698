import type { Cell, LayerId, ServiceId } from "./responsibility.ts";
import { services } from "./services.ts";

/** Who secures a layer of a service, with the reason and its source. */
export const whoSecures = (service: ServiceId, layer: LayerId): Cell => services[service].cells[layer];
