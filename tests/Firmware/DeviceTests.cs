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
    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (Type type in typeof(DeviceFloatContractTests).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<TestClassAttribute>() is null)
            {
                continue;
            }

            foreach (MethodInfo method in type.GetMethods())
            {
                if (method.GetCustomAttribute<TestMethodAttribute>() is not null)
                {
                    all.Add(type.FullName!, method.Name);
                }
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_desktop_passes_the_device_s_tests(string type, string method)
    {
        Type tests = typeof(DeviceFloatContractTests).Assembly.GetType(type)!;
        tests.GetMethod(method)!.Invoke(Activator.CreateInstance(tests), null);
    }
}
