using System.Reflection;
using AstroNano.Device.Tests;
using nanoFramework.TestFramework;

namespace AstroNano.Firmware.Tests;

/// <summary>
/// The tests that run on the device, run here: they cannot rot unseen, and what the device is
/// held to is shown to be what .NET does.
/// </summary>
public class DeviceTests
{
    public static TheoryData<string, string> All => new(
        from type in typeof(DeviceFloatContractTests).Assembly.GetTypes()
        where type.GetCustomAttribute<TestClassAttribute>() is not null
        from method in type.GetMethods()
        where method.GetCustomAttribute<TestMethodAttribute>() is not null
        select (type.FullName!, method.Name));

    [Theory]
    [MemberData(nameof(All))]
    public void The_desktop_passes_the_device_s_tests(string type, string method)
    {
        Type tests = typeof(DeviceFloatContractTests).Assembly.GetType(type)!;
        tests.GetMethod(method)!.Invoke(Activator.CreateInstance(tests), null);
    }
}
