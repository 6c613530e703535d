import { describe, expect, it } from "vitest";
import { addressesOf, currentAddresses, lostAddresses, releasedAddresses } from "../scripts/addresses";

const current = Object.entries(currentAddresses());

describe("addresses are public API", () => {
  it.each(current)("%s has lost none without a moved block", (name, found) => {
    expect(lostAddresses(releasedAddresses(name), found)).toEqual([]);
  });

  it.each(current)("%s has them all in its list (npm run addresses)", (name, { addresses }) => {
    expect(releasedAddresses(name)).toEqual(expect.arrayContaining([...addresses]));
  });

  it("takes a moved block for a loss", () => {
    const released = ["aws_vpc.old"];
    const resource = { aws_vpc: { new: {} } };
    expect(lostAddresses(released, addressesOf({ resource }))).toEqual(released);
    const moved = [{ from: "aws_vpc.old", to: "aws_vpc.new" }];
    expect(lostAddresses(released, addressesOf({ resource, moved }))).toEqual([]);
  });
});
