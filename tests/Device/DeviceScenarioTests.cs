namespace AstroNano.Device.Tests;

using AstroNano.Core;
using AstroNano.Instruments;
using nanoFramework.TestFramework;

/// <summary>The scenarios that every runtime runs, with the goldens of all of them.</summary>
[TestClass]
public class DeviceScenarioTests
{
    [TestMethod]
    public void The_functions_give_the_digest_of_all_runtimes() =>
        Assert.AreEqual(FunctionProbe.Golden, FunctionProbe.Run(), "exp, log and tanh");

    [TestMethod]
    public void This_processor_rounds_as_the_contract_wants() =>
        Assert.IsTrue(new FloatProbe().Passed, "division, products, sums or conversions");

    [TestMethod]
    public void All_scenarios_reach_their_goldens()
    {
        for (int number = 0; number < Scenarios.OnDevice; number++)
        {
            Run run = Scenarios.Create(number);
            RunPlayer player = new RunPlayer(run);
            while (!player.Done)
            {
                player.Step();
            }

            Assert.AreEqual(run.Digest, player.Digest, run.Name);
            Assert.AreEqual(run.StateSize, player.StateSize, run.Name + ", its size");
        }
    }

    [TestMethod]
    public void The_self_test_at_boot_passes()
    {
        SelfTest test = SelfTest.AtBoot();
        Assert.IsTrue(test.Failed == null, test.Verdict);
    }
}
