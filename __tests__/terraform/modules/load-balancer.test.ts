import { cases } from "../../modules/load-balancer.cases";
import { rejected } from "../../modules/load-balancer.rejected";
import { proveModule } from "../../support/module-proofs";

proveModule("load-balancer", cases, rejected);
