import { rejected } from "../../modules/ecs-cluster.rejected";
import { proveModule } from "../../support/module-proofs";

proveModule("ecs-cluster", rejected);
