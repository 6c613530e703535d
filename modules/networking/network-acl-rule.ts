import { defaulted, required } from "../core/inputs";
import { object } from "../core/kinds/object";
import { boolean, integer, oneOf } from "../core/kinds/scalar";
import { cidr } from "../core/kinds/text";

/** One rule of a network ACL. https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html */
export const networkAclRule = object({
  tier: required(oneOf("public", "private", "database"), "Tier whose network ACL has the rule."),
  ruleNumber: required(
    integer({ min: 1, max: 32766 }),
    "Place among the rules; the lowest that matches decides. The module's own are 100 and up.",
  ),
  cidr: required(cidr(), "Range that the rule is about."),
  egress: defaulted(boolean(), false, "Whether the rule is about outgoing traffic."),
  action: defaulted(oneOf("allow", "deny"), "deny", "What happens to the traffic."),
  protocol: defaulted(oneOf("tcp", "udp", "icmp", "-1"), "-1", "Protocol; -1 is all."),
  fromPort: defaulted(integer({ min: 0, max: 65535 }), 0, "First port; ignored for all protocols."),
  toPort: defaulted(integer({ min: 0, max: 65535 }), 0, "Last port; ignored for all protocols."),
});
