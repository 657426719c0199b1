using System.Reflection;

namespace AstroNano.Hardware.Tests.Flash.Images;

/// <summary>A deployment is complete, in order, and undamaged.</summary>
public sealed class DeploymentTests : IDisposable
{
    private readonly Workshop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Libraries_come_first_and_the_application_last()
    {
        // A name that would sort last, of a library that the others need.
        _shop.Deploy("Zoo", Made.Assembly("Zoo", "1.2.0.0", 0, [("mscorlib", "1.17.0.0")]));
        _shop.Deploy("System.Device.Adc", Made.Assembly("System.Device.Adc", "1.1.24.0", 0,
            [("mscorlib", "1.17.11.0"), ("Zoo", "1.2.9.0")]));
        Assert.Equal(["mscorlib", "Zoo", "System.Device.Adc", "AstroNano.Firmware"],
            Deployment.Read(_shop.Deployment).Assemblies.Select(each => each.Name));
    }

    [Fact]
    public void Every_assembly_begins_at_a_multiple_of_four_bytes_after_zeros()
    {
        Deployment deployment = Deployment.Read(_shop.Deployment);
        byte[] expected = [.. deployment.Assemblies.SelectMany(each => (byte[])
            [.. each.Bytes, .. new byte[(4 - (each.Bytes.Length % 4)) % 4]])];
        Assert.Equal(expected, deployment.Bytes);
        Assert.Equal(0, deployment.Bytes.Length % 4);
    }

    [Fact]
    public void A_deployment_image_is_read_as_it_is()
    {
        Deployment folder = Deployment.Read(_shop.Deployment);
        string file = Path.Combine(_shop.Folder, "AstroNano.Firmware.bin");
        File.WriteAllBytes(file, folder.Bytes);
        Assert.Equal(folder.Bytes, Deployment.Read(file).Bytes);
        File.WriteAllBytes(file, folder.Bytes[..^1]);
        Workshop.Refuses("What follows System.Device.Adc in AstroNano.Firmware.bin is truncated: "
            + "it ends after 243 bytes.", () => Deployment.Read(file));
        File.WriteAllBytes(file, [.. folder.Bytes, 1, 2, 3, 4]);
        Workshop.Refuses("What follows AstroNano.Firmware in AstroNano.Firmware.bin is not a "
            + "nanoFramework assembly.", () => Deployment.Read(file));
    }

    [Fact]
    public void Version_and_board_are_those_of_the_greeting()
    {
        Deployment deployment = Deployment.Read(_shop.Deployment);
        Assert.Equal(("0.1.0", "esp32-devkit"), (deployment.Version, deployment.Board));
        // The real one: a constant in the firmware's sources, as the compiler folds it.
        Assert.Contains("\"AstroNano \" + Instrument.Version + \" on \" + Pins.Board + \": \"",
            Repository.Read("firmware/Program.cs"));
    }

    [Fact]
    public void A_missing_library_is_named()
    {
        File.Delete(Path.Combine(_shop.Deployment, "System.Device.Adc.pe"));
        _shop.Refuses("AstroNano.Firmware needs System.Device.Adc 1.1; the deployment has none.");
    }

    [Fact]
    public void A_library_of_another_version_is_named()
    {
        _shop.Deploy("mscorlib", Made.Assembly("mscorlib", "1.15.6.0", 0x1549C856));
        _shop.Refuses("System.Device.Adc needs mscorlib 1.17; the deployment has 1.15.6.0.");
        _shop.Deploy("mscorlib", Made.Assembly("mscorlib", "2.17.0.0", 0x1549C856));
        _shop.Refuses("System.Device.Adc needs mscorlib 1.17; the deployment has 2.17.0.0.");
    }

    [Fact]
    public void A_second_application_or_the_same_assembly_twice_is_refused()
    {
        _shop.Deploy("Copy", Made.Assembly("mscorlib", "1.17.11.0", 0x1549C856));
        _shop.Refuses("The deployment has mscorlib twice.");
        _shop.Deploy("Copy", Made.Assembly("NFUnitTest", "1.0.0.0"));
        _shop.Refuses("A deployment has one application; no other assembly refers to "
            + "AstroNano.Firmware and NFUnitTest.");
    }

    [Fact]
    public void A_deployment_of_something_else_is_refused()
    {
        _shop.Deploy("AstroNano.Firmware", Made.Assembly("Blinky", "1.0.0.0", 0,
            [("System.Device.Adc", "1.1.24.0")]));
        _shop.Refuses("The deployment is not AstroNano's: Blinky has no greeting.");
    }

    [Fact]
    public void An_empty_or_missing_folder_is_named()
    {
        Directory.Delete(_shop.Deployment, recursive: true);
        _shop.Refuses($"There is no deployment {_shop.Deployment}.");
        Directory.CreateDirectory(_shop.Deployment);
        _shop.Refuses($"There is no .pe file in {_shop.Deployment}.");
    }

    [Fact]
    public void A_damaged_or_foreign_assembly_is_named()
    {
        byte[] good = Made.Assembly("Zoo", "1.0.0.0");
        _shop.Deploy("Zoo", good[..100]);
        _shop.Refuses("Zoo.pe is truncated: it ends after 100 bytes.");
        _shop.Deploy("Zoo", good[..^4]);
        _shop.Refuses($"Zoo.pe is truncated: it ends after {good.Length - 4} bytes.");
        good[^1] ^= 1;
        _shop.Deploy("Zoo", good);
        _shop.Refuses("Zoo.pe is damaged (CRC mismatch).");
        _shop.Deploy("Zoo", [.. "MZ"u8, .. new byte[200]]);
        _shop.Refuses("Zoo.pe is not a nanoFramework assembly.");
        good = Made.Assembly("Zoo", "1.0.0.0");
        good[38] = 2;
        Made.Seal(good);
        _shop.Deploy("Zoo", good);
        _shop.Refuses(
            "Zoo.pe was made by a metadata processor for another generation of nanoCLR.");
    }

    // What upstream's own tools wrote: the package states checksum and native version in words.
    [Fact]
    public void nanoFramework_s_own_mscorlib_is_read_as_its_package_describes_it()
    {
        string folder = typeof(DeploymentTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "CoreLibrary").Value!;
        ManagedAssembly core = ManagedAssembly.Parse(
            "mscorlib.pe", File.ReadAllBytes(Path.Combine(folder, "lib/mscorlib.pe")));
        string description = File.ReadAllText(
            Path.Combine(folder, "nanoframework.corelibrary.nuspec"));
        Match checksum = Regex.Match(description, @"mscorlib v[\d.]+ \(checksum 0x([0-9A-F]{8})\)");
        Assert.Equal("mscorlib", core.Name);
        Assert.Equal(Path.GetFileName(folder) + ".0", core.Version.ToString());
        Assert.Equal(checksum.Groups[1].Value, $"{core.NativeChecksum:X8}");
        Assert.Empty(core.References);
    }
}
