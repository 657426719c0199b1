using System.Net;
using System.Net.Sockets;

namespace AstroNano.Hardware.Tests.Flash.Images;

/// <summary>A release is made with the firmware that is pinned, or not at all.</summary>
public sealed class FirmwarePinTests : InFolder
{
    private static readonly byte[] Package = Encoding.ASCII.GetBytes("a firmware package");
    private static readonly string Digest = Convert.ToHexStringLower(SHA256.HashData(Package));
    private static readonly string List = Repository.Read("hardware/flash/firmware.json");
    private static readonly Dictionary<string, string> Digests =
        JsonNode.Parse(List)!["sha256"].Deserialize<Dictionary<string, string>>()!;

    private string Downloads => At("firmware");

    [Fact]
    public void Every_board_has_its_package_and_no_other_is_pinned()
    {
        Assert.All(FlashBoard.All, board => Assert.Equal(
            board.Target, FirmwarePin.Of(board.Target).Target));
        Assert.All(Digests.Keys, target => Assert.Equal(target, FirmwarePin.Of(target).Target));
    }

    [Fact]
    public void Addresses_are_those_of_nanoFramework_s_repository_of_stable_images() => Assert.All(
        FirmwarePin.All, pin => Assert.Equal(
            "https://dl.cloudsmith.io/public/net-nanoframework/nanoframework-images/raw/names/"
                + $"{pin.Target}/versions/{pin.Version}/{pin.Target}-{pin.Version}.zip",
            pin.Url.ToString()));

    [Fact]
    public void A_digest_is_empty_or_whole() => Assert.All(
        FirmwarePin.All, pin => Assert.Matches("^([0-9a-f]{64})?$", pin.Sha256));

    [Fact]
    public void An_image_that_no_board_uses_is_refused() => Workshop.Refuses(
        $"image must be one of {string.Join(", ", FirmwarePin.All.Select(pin => pin.Target))} "
            + "(was ESP32_C6).",
        () => FirmwarePin.Of("ESP32_C6"));

    [Fact]
    public void The_pinned_package_is_downloaded()
    {
        Serve("200 OK", Package, pin => pin.Download(Downloads), Digest);
        Assert.Equal(Package, File.ReadAllBytes(At("firmware", "TEST-1.2.3.zip")));
    }

    [Fact]
    public void An_empty_digest_stops_and_tells_the_line_to_paste()
    {
        Serve("200 OK", Package, pin => Workshop.Refuses(
            "hardware/flash/firmware.json has no SHA-256 for TEST-1.2.3.zip. "
                + $"If you trust this download, paste: \"TEST\": \"{Digest}\"",
            () => pin.Download(Downloads)), "");
        Assert.False(Directory.Exists(Downloads));
    }

    [Fact]
    public void A_wrong_digest_stops_and_tells_the_line_to_paste()
    {
        Serve("200 OK", Package, pin => Workshop.Refuses(
            "TEST-1.2.3.zip is not the file that hardware/flash/firmware.json pins. "
                + $"If that is intended, paste: \"TEST\": \"{Digest}\"",
            () => pin.Download(Downloads)), new string('0', 64));
        Assert.False(Directory.Exists(Downloads));
    }

    [Fact]
    public void A_missing_package_is_distinguished_from_a_failing_server()
    {
        Serve("404 Not Found", [], pin => Workshop.Refuses(
            $"There is no firmware package TEST 1.2.3 at {pin.Url}.",
            () => pin.Download(Downloads)), Digest);
        Serve("503 Service Unavailable", [], pin => Assert.StartsWith(
            $"{pin.Url} could not be downloaded: ",
            Assert.Throws<Failure>(() => pin.Download(Downloads)).Message), Digest);
    }

    [Fact]
    public void All_packages_are_tried_before_the_command_ends_with_an_error()
    {
        // Port 1 refuses.
        FirmwarePin gone = new("GONE", "1.2.3", new Uri("http://127.0.0.1:1/GONE.zip"), Digest);
        var output = new StringWriter { NewLine = "\n" };
        Serve("200 OK", Package, pin => Assert.StartsWith(
            "http://127.0.0.1:1/GONE.zip could not be downloaded: ",
            Assert.Throws<Failure>(
                () => FirmwarePin.Download([gone, pin], Downloads, output)).Message), Digest);
        Assert.Equal("TEST-1.2.3.zip is the file that is pinned.\n", output.ToString());
    }

    [Fact]
    public void The_line_to_paste_is_a_line_of_the_file() => Assert.All(Digests, pin =>
        Assert.Matches($"(?m)^ +\"{pin.Key}\": \"{FirmwarePin.Of(pin.Key).Sha256}\",?$", List));

    // A server for one request.
    private static void Serve(string status, byte[] body, Action<FirmwarePin> use, string digest)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task answer = Task.Run(() =>
        {
            using TcpClient client = listener.AcceptTcpClient();
            using NetworkStream stream = client.GetStream();
            stream.ReadExactly(new byte["GET ".Length]);
            stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n"
                + $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
            stream.Write(body);
            // Read what is left of the request, or closing resets the connection.
            stream.Socket.Shutdown(SocketShutdown.Send);
            stream.CopyTo(Stream.Null);
        });
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        use(new FirmwarePin("TEST", "1.2.3",
            new Uri($"http://127.0.0.1:{port}/TEST-1.2.3.zip"), digest));
        answer.Wait();
    }
}
