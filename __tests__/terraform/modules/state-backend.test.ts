import { rejected } from "../../modules/state-backend.rejected";
import { proveModule } from "../../support/module-proofs";

proveModule("state-backend", rejected);
